package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.Team.Presence;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What clients do with groups. */
final class Groups {

    private static final int MOST_AT_ONCE = 4;

    private Groups() {}

    private static Optional<Team> share(Turn turn) {
        List<Team> teams = turn.directory.teams;
        Team team = teams.get(turn.random.nextInt(teams.size()));
        return turn.share(team.busy) && teams.contains(team) ? Optional.of(team) : Optional.empty();
    }

    static void add(Turn turn) {
        share(turn).ifPresent(team -> {
            List<String> ids = new ArrayList<>();
            for (int i = turn.random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
                turn.takeAccount().flatMap(Account::id).ifPresent(ids::add);
            }
            change(turn, team, ids, Presence.IN, """
                    {"op":"Add","path":"members","value":[%s]}""".formatted(listed(ids)));
        });
    }

    /** Entra names them in the value, Okta in the path. */
    static void remove(Turn turn) {
        share(turn).ifPresent(team -> {
            List<String> members = team.members();
            List<String> ids = turn
                    .takeAccount(account ->
                            account.isCertain() && members.contains(account.id().orElse("")))
                    .or(() -> turn.takeAccount(Account::isCertain))
                    .flatMap(Account::id)
                    .stream()
                    .toList();
            String inPath = """
                    {"op":"remove","path":"members[value eq \\"%s\\"]"}""".formatted(String.join("", ids));
            String inValue = """
                    {"op":"Remove","path":"members","value":[%s]}""".formatted(listed(ids));
            boolean isIn = !ids.isEmpty() && team.presence(ids.get(0)) == Presence.IN;
            change(turn, team, ids, Presence.OUT, isIn && turn.random.nextBoolean() ? inPath : inValue);
        });
    }

    private static String listed(List<String> ids) {
        return ids.stream().map(id -> "{\"value\":\"" + id + "\"}").collect(Collectors.joining(","));
    }

    private static void change(Turn turn, Team team, List<String> ids, Presence wanted, String operation) {
        if (ids.isEmpty()) {
            return;
        }
        if (turn.ask(Call.patch("/Groups/" + team.id, operation), 204).isPresent()) {
            ids.forEach(id -> team.set(id, wanted));
            turn.acknowledged();
        } else {
            ids.forEach(id -> team.perhaps(id, wanted));
            turn.unknown();
        }
    }

    /** As Entra asks whether somebody is in a group. */
    static void findMember(Turn turn) {
        share(turn).ifPresent(team -> {
            List<String> members = team.members();
            turn.takeAccount(account -> account.isCertain()
                            && (turn.random.nextInt(4) == 0
                                    || members.contains(account.id().orElse(""))))
                    .ifPresent(account -> findMember(turn, team, account.id().orElseThrow()));
        });
    }

    private static void findMember(Turn turn, Team team, String id) {
        Call call = Call.find("/Groups", "id eq \"" + team.id + "\" and members eq \"" + id + "\"");
        turn.ask(new Call("GET", call.target() + "&excludedAttributes=members", call.headers(), call.body()), 200)
                .map(Answer::total)
                .ifPresent(total -> {
                    Presence found = total == 0 ? Presence.OUT : Presence.IN;
                    Presence expected = team.presence(id);
                    if (total > 1 || expected != Presence.MAYBE && expected != found) {
                        turn.wrong(
                                "%s is %s of %s by a filter, and should be %s".formatted(id, found, team.id, expected));
                    } else {
                        team.set(id, found);
                    }
                });
    }

    static void rename(Turn turn) {
        share(turn).filter(team -> turn.take(team.naming)).ifPresent(team -> {
            String name = "Team " + turn.directory.next();
            String operation = """
                    {"op":"replace","value":{"id":"%s","displayName":"%s"}}""".formatted(team.id, name);
            if (turn.ask(Call.patch("/Groups/" + team.id, operation), 204).isPresent()) {
                team.named(name);
                turn.acknowledged();
            } else {
                team.perhapsNamed(name);
                turn.unknown();
            }
        });
    }

    static void read(Turn turn) {
        share(turn).filter(team -> turn.take(team.naming)).ifPresent(team -> {
            Optional<Account> one = turn.takeAccount(Account::isCertain);
            turn.ask(Call.get("/Groups/" + team.id), 200)
                    .map(answer -> new Group(answer.json()))
                    .ifPresent(group -> {
                        if (!team.names().contains(group.displayName())) {
                            turn.wrong("found " + group.displayName() + " and not one of " + team.names());
                        }
                        one.flatMap(Account::id).ifPresent(id -> lookFor(turn, team, group, id));
                    });
        });
    }

    private static void lookFor(Turn turn, Team team, Group group, String id) {
        Presence expected = team.presence(id);
        Presence found =
                group.members().stream().anyMatch(member -> member.value().equals(id)) ? Presence.IN : Presence.OUT;
        if (expected != Presence.MAYBE && expected != found) {
            turn.wrong("%s is %s of %s, and should be %s".formatted(id, found, team.id, expected));
        }
    }

    private static LargeTeam anyLarge(Turn turn) {
        List<LargeTeam> all = turn.directory.largeTeams;
        return all.get(turn.random.nextInt(all.size()));
    }

    /** Some go and some come, as when a source of truth is copied. */
    static void replaceLarge(Turn turn) {
        LargeTeam team = anyLarge(turn);
        if (!turn.take(team.busy)) {
            return;
        }
        Set<String> members = new HashSet<>();
        for (Account account : turn.directory.accounts()) {
            if (turn.random.nextInt(4) > 0) {
                members.add(account.id().orElseThrow());
            }
        }
        if (turn.ask(Call.put("/Groups/" + team.id, body(team.name, members)), 200)
                .isPresent()) {
            team.replaced(members);
            turn.acknowledged();
        } else {
            team.perhapsReplaced(members);
            turn.unknown();
        }
    }

    static Attributes body(String name, Set<String> members) {
        return Group.named(name)
                .withMembers(members.stream().map(Member::of).toList())
                .attributes()
                .with("schemas", List.of(Group.SCHEMA));
    }

    static void readLarge(Turn turn) {
        LargeTeam team = anyLarge(turn);
        if (turn.share(team.busy)) {
            turn.ask(Call.get("/Groups/" + team.id), 200).ifPresent(answer -> {
                Set<String> found = ids(new Group(answer.json()));
                if (!turn.directory.agrees(team, found)) {
                    turn.wrong("other members of " + team.id + " than were put there: " + found.size());
                }
            });
        }
    }

    static Set<String> ids(Group group) {
        return group.members().stream().map(Member::value).collect(Collectors.toSet());
    }

    /** Those that came by Bulk; when there are few, another comes. */
    static void delete(Turn turn) {
        List<Team> teams = turn.directory.teams;
        Team team = teams.get(turn.random.nextInt(teams.size()));
        if (teams.size() < turn.directory.fewestTeams()) {
            Bulk.createTeam(turn);
        } else if (turn.take(team.busy) && teams.contains(team)) {
            teams.remove(team);
            if (turn.ask(Call.delete("/Groups/" + team.id), 204).isPresent()) {
                turn.acknowledged();
            } else {
                turn.directory.perhapsTeams.addAll(team.names());
                turn.unknown();
            }
        }
    }
}
