package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.simulator.Profile.Members;
import io.github.scimlet.testkit.simulator.Profile.Quirk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the group of one team to what the directory says.
 *
 * @param cycle counted from 1; all members are pushed in every third, if the provider does so at all
 */
record GroupPush(ProviderSession session, Lookup lookup, GroupBodies bodies, Directory directory, int cycle) {

    private static final int CYCLES_TO_FULL_PUSH = 3;

    void run(String teamId, Optional<Team> team) {
        Optional<Team> wanted = team.filter(Team::assigned);
        Optional<Roster> known = session.ledger().group(teamId);
        if (wanted.isEmpty()) {
            known.ifPresent(this::deletes);
            return;
        }
        Optional<Roster> roster = known.or(() -> enters(wanted.get()));
        roster.ifPresent(now -> changes(now, wanted.get(), members(wanted.get()), known.isEmpty()));
    }

    private Set<String> members(Team team) {
        Set<String> ids = new LinkedHashSet<>();
        team.members().forEach(person -> session.memberId(directory, person).ifPresent(ids::add));
        return ids;
    }

    private Optional<Roster> enters(Team team) {
        if (session.isRefused(team.id(), team.label())) {
            return Optional.empty();
        }
        Lookup.Found<Roster> found = session.profile().has(Quirk.NO_GROUP_LOOKUP)
                ? new Lookup.Found<>(Optional.empty(), Optional.empty())
                : lookup.group(team.id(), team.label());
        Optional<Roster> roster = found.hit().or(() -> found.isCertain() ? creates(team) : Optional.empty());
        roster.ifPresentOrElse(session.ledger()::put, () -> session.recorder().count(Action.FAILED));
        return roster;
    }

    /** Who has not looked for it before does so after a 409. */
    private Optional<Roster> creates(Team team) {
        String label = "group " + team.label();
        Exchange post = session.client()
                .send("Create " + label, Request.post("/Groups", bodies.created(team.id(), team.label())));
        Optional<String> id = post.id();
        if (id.isPresent()) {
            Roster roster = new Roster(team.id(), team.label(), id.get(), false, post);
            roster.write(team.label(), Values.of(session.mapping(), team), post);
            session.recorder().count(Action.CREATED);
            return Optional.of(roster);
        }
        Optional<Roster> found = post.status() == 409 && session.profile().has(Quirk.NO_GROUP_LOOKUP)
                ? lookup.group(team.id(), team.label()).hit()
                : Optional.empty();
        if (found.isEmpty()) {
            session.client()
                    .holds(
                            post.status() != 409,
                            ProviderRule.LOOKUP_FINDS_WHO_IS_THERE,
                            label,
                            "it was not found, and then it was answered " + post.outcome(),
                            post);
            session.refuse(team.id(), team.label(), post);
        }
        return found;
    }

    private void deletes(Roster roster) {
        Exchange delete = session.client()
                .send("Delete group " + roster.label(), Request.delete(Request.path("/Groups", roster.id())));
        if (delete.isSuccess() || delete.status() == 404) {
            session.ledger().deleteGroup(roster.sourceId(), delete);
            session.recorder().count(Action.DELETED);
        } else {
            session.recorder().count(Action.FAILED);
        }
    }

    private void changes(Roster roster, Team team, Set<String> wanted, boolean isNew) {
        Change change = new Change(
                team,
                !roster.label().equals(team.label()) || roster.isUncertain(),
                without(wanted, roster.members()),
                without(roster.members(), wanted));
        boolean replacesAll = roster.isUncertain() || isNew && roster.isAdopted();
        if (session.profile().members() == Members.PUT) {
            if (!change.isEmpty() || replacesAll) {
                writes(roster, change, Request.put(path(roster), bodies.put(roster, team.label(), wanted, isIdSent())));
            }
        } else if (replacesAll || session.profile().members() == Members.REPLACE_ALL && !change.isEmpty()) {
            PatchBody body = change.renamed() ? bodies.renamed(PatchBody.EMPTY, roster, team.label()) : PatchBody.EMPTY;
            writes(roster, change, patch(roster, bodies.replaced(body, wanted)));
        } else if (!change.isEmpty()) {
            patches(roster, change);
        } else {
            session.recorder().count(Action.UNCHANGED);
        }
        if (session.profile().has(Quirk.FULL_PUSH) && cycle % CYCLES_TO_FULL_PUSH == 0) {
            pushesAll(roster, wanted);
        }
    }

    private boolean isIdSent() {
        return cycle % 2 == 0;
    }

    /** With a path, and as was seen without. */
    private void pushesAll(Roster roster, Set<String> wanted) {
        String purpose = "Push all of group " + roster.label();
        session.client().send(purpose, patch(roster, bodies.replaced(PatchBody.EMPTY, wanted)));
        session.client().send(purpose, patch(roster, bodies.replacedWithoutPath(wanted)));
    }

    /** With one request, if that is not too much for one. */
    private void patches(Roster roster, Change change) {
        int most = session.profile().membersPerRequest();
        if (change.added().size() + change.removed().size() <= most) {
            patches(roster, change, change.removed(), change.added());
            return;
        }
        parts(change.removed(), most).forEach(removed -> patches(roster, change, removed, List.of()));
        parts(change.added(), most).forEach(added -> patches(roster, change, List.of(), added));
    }

    private void patches(Roster roster, Change change, List<String> removed, List<String> added) {
        String name = change.team().label();
        boolean names = change.renamed() || session.profile().has(Quirk.NAME_WITH_MEMBERS);
        PatchBody body = names ? bodies.renamed(PatchBody.EMPTY, roster, name) : PatchBody.EMPTY;
        Change part = new Change(change.team(), names, added, removed);
        writes(roster, part, patch(roster, bodies.added(bodies.removed(body, removed), added)));
    }

    private static List<List<String>> parts(List<String> ids, int most) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += most) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + most)));
        }
        return parts;
    }

    private void writes(Roster roster, Change change, Request request) {
        Exchange write = session.client().send("Update group " + roster.label(), request);
        if (!write.isSuccess()) {
            roster.doubt();
            session.recorder().count(Action.FAILED);
            return;
        }
        roster.trust();
        if (change.renamed()) {
            roster.write(change.team().label(), Values.of(session.mapping(), change.team()), write);
            session.recorder().count(Action.UPDATED);
        }
        members(roster, change, write);
    }

    private void members(Roster roster, Change change, Exchange write) {
        if (!change.added().isEmpty()) {
            roster.add(change.added(), write);
        }
        if (!change.removed().isEmpty()) {
            roster.remove(change.removed(), write);
        }
        session.ledger().touch(change.added());
        session.ledger().touch(change.removed());
        change.added().forEach(id -> session.recorder().count(Action.MEMBER_ADDED));
        change.removed().forEach(id -> session.recorder().count(Action.MEMBER_REMOVED));
    }

    private static Request patch(Roster roster, PatchBody body) {
        return Request.patch(path(roster), body.toAttributes());
    }

    private static String path(Roster roster) {
        return Request.path("/Groups", roster.id());
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).toList();
    }

    /** What is to be done to a group. */
    private record Change(Team team, boolean renamed, List<String> added, List<String> removed) {

        boolean isEmpty() {
            return !renamed && added.isEmpty() && removed.isEmpty();
        }
    }
}
