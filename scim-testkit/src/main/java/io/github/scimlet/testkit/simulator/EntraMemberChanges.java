package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Adds members to a group and removes them, in batches. */
final class EntraMemberChanges {

    private static final int BATCH = 50;
    private static final int ASKED = 3;

    /** Entra ID adds all who remain once more after a removal; ten show as well what becomes of that. */
    private static final int REPEATED = 10;

    private final EntraSession session;
    private volatile boolean askable = true;

    EntraMemberChanges(EntraSession session) {
        this.session = session;
    }

    /** One alone, then the others, several batches at a time. */
    void add(Roster roster, Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(ids);
        first(all, ASKED).forEach(id -> askBefore(roster, id));
        add(roster, all.subList(0, 1));
        askAfter(roster, all.get(0));
        session.workers().each(batches(all.subList(1, all.size())), batch -> add(roster, batch));
    }

    private List<List<String>> batches(List<String> ids) {
        int share = (ids.size() + session.workers().parallel() - 1)
                / session.workers().parallel();
        int size = Math.max(1, Math.min(BATCH, share));
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += size) {
            batches.add(ids.subList(from, Math.min(from + size, ids.size())));
        }
        return batches;
    }

    private void add(Roster roster, List<String> ids) {
        Exchange added = patch(
                roster,
                "Add %d to group %s".formatted(ids.size(), roster.label()),
                session.dialect().add(ids));
        roster.add(ids, added);
        session.ledger().touch(ids);
        ids.forEach(id -> session.count(Action.MEMBER_ADDED));
    }

    /** Then asks for somebody who should have stayed, and adds those again, as Entra ID does. */
    void remove(Roster roster, Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Exchange removed = patch(
                roster,
                "Remove %d from group %s".formatted(ids.size(), roster.label()),
                session.dialect().remove(ids));
        roster.remove(ids, removed);
        session.ledger().touch(ids);
        ids.forEach(id -> session.count(Action.MEMBER_REMOVED));
        List<String> staying = first(List.copyOf(roster.members()), REPEATED);
        first(staying, 1).forEach(id -> askStaying(roster, id, removed));
        session.workers().each(staying, id -> repeat(roster, id));
    }

    private void repeat(Roster roster, String id) {
        patch(
                roster,
                "Add again one who stays in group " + roster.label(),
                session.dialect().add(List.of(id)));
    }

    /** Adds somebody and takes him out again in one request. */
    void addAndRemove(Roster roster, String id) {
        List<Attributes> operations = new ArrayList<>(session.dialect().add(List.of(id)));
        operations.addAll(session.dialect().remove(List.of(id)));
        Exchange patched = patch(roster, "Add to group %s and remove again".formatted(roster.label()), operations);
        roster.remove(List.of(id), patched);
        session.ledger().touch(List.of(id));
    }

    private Exchange patch(Roster roster, String purpose, List<Attributes> operations) {
        Exchange patched = session.send(
                purpose, Request.patch(Request.path("/Groups", roster.id()), new PatchBody(operations).toAttributes()));
        if (!patched.isSuccess()) {
            roster.doubt();
        }
        return RefusedException.unlessSuccess(patched);
    }

    private void askBefore(Roster roster, String id) {
        Exchange asked = ask(roster, id, true);
        if (isYes(asked) && !roster.isUncertain() && !roster.isAdopted()) {
            session.broken(
                    EntraRule.MEMBERS_CAN_BE_ASKED_FOR,
                    Subject.of(roster).label(),
                    "is found before the member is added",
                    asked);
        }
    }

    /** A no counts only if the group itself shows the member: else it is right, and the read-back tells. */
    private void askAfter(Roster roster, String id) {
        Exchange asked = ask(roster, id, false);
        if (!asked.isSuccess() || isYes(asked)) {
            return;
        }
        askable = false; // from now on the answer no means nothing
        Exchange read = session.send(
                "Read group %s with its members".formatted(roster.label()),
                Request.get(Request.path("/Groups", roster.id())));
        if (isShown(read, id)) {
            session.broken(
                    EntraRule.MEMBERS_CAN_BE_ASKED_FOR,
                    Subject.of(roster).label(),
                    "is not found, though it shows the member",
                    asked,
                    read);
        }
    }

    private static boolean isShown(Exchange read, String id) {
        return read.answer().stream()
                .flatMap(answer -> answer.attributes().complexes("members").stream())
                .anyMatch(member -> member.text("value").filter(id::equals).isPresent());
    }

    private void askStaying(Roster roster, String id, Exchange removed) {
        Exchange asked = ask(roster, id, true);
        if (askable && asked.isSuccess() && !isYes(asked)) {
            session.broken(
                    ContentRule.MEMBERS_ARE_COMPLETE,
                    Subject.of(roster).label(),
                    "others were removed, and %s is no member any more".formatted(id),
                    removed,
                    asked);
        }
    }

    private static boolean isYes(Exchange asked) {
        return !asked.resources().isEmpty();
    }

    private Exchange ask(Roster roster, String member, boolean idFirst) {
        return session.ask(
                "Ask whether a user is a member of group " + roster.label(),
                Request.get("/Groups"),
                roster.id(),
                "members eq \"%s\"".formatted(member),
                idFirst);
    }

    private static <T> List<T> first(Collection<T> all, int count) {
        return all.stream().limit(count).toList();
    }
}
