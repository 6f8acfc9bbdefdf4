package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.Snapshot.FoundGroup;
import io.github.scimlet.benchmarks.soak.Snapshot.FoundUser;
import io.github.scimlet.benchmarks.soak.Team.Presence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares what clients know of a tenant with what is there. Nobody changes either meanwhile. */
final class Checker {

    private final Directory known;
    private final Snapshot found;
    private final List<String> discrepancies = new ArrayList<>();
    private final Set<String> explained = new HashSet<>();
    private long compared;

    private Checker(Directory known, Snapshot found) {
        this.known = known;
        this.found = found;
    }

    /**
     * What has come of a comparison.
     *
     * @param compared users, groups and memberships
     * @param discrepancies each in words; none if all is well
     */
    record Finding(long compared, List<String> discrepancies) {}

    static Finding compare(Directory known, Snapshot found) {
        Checker checker = new Checker(known, found);
        known.accounts().forEach(checker::account);
        known.allLost().forEach(checker::lost);
        checker.strangers();
        checker.userNames();
        known.teams.forEach(checker::team);
        known.largeTeams.forEach(checker::largeTeam);
        checker.strangeGroups();
        checker.references();
        return new Finding(checker.compared, List.copyOf(checker.discrepancies));
    }

    private void account(Account account) {
        String id = account.id().orElseThrow();
        FoundUser user = found.users.get(id);
        compared++;
        explained.add(id);
        if (user == null) {
            check(account.mayBeGone(), "user lost: " + account);
        } else if (!known.agrees(account, user.person())) {
            discrepancies.add("user " + user.person() + ", but known is " + account);
        } else {
            check(
                    user.version() >= account.version(),
                    "user at version " + user.version() + ", but known is " + account);
        }
    }

    private void lost(Account account) {
        found.users.forEach((id, user) -> {
            if (known.agrees(account, user.person())) {
                explained.add(id);
            }
        });
    }

    private void strangers() {
        found.users.forEach((id, user) ->
                check(explained.contains(id), "user that was deleted, or never created: " + id + " " + user.person()));
    }

    private void userNames() {
        Map<String, String> ids = new HashMap<>();
        found.users.forEach((id, user) -> {
            String other = ids.put(user.person().userName().toLowerCase(Locale.ROOT), id);
            check(other == null, "userName twice: " + user.person().userName() + " of " + id + " and " + other);
        });
    }

    private void team(Team team) {
        FoundGroup group = found.groups.get(team.id);
        explained.add(team.id);
        compared++;
        if (group == null) {
            discrepancies.add("group lost: " + team.id + " " + team.names());
            return;
        }
        check(team.names().contains(group.name()), "group " + group.name() + ", but known is " + team.names());
        Set<String> all = new HashSet<>(group.members());
        all.addAll(team.members());
        for (String member : all) {
            compared++;
            Presence expected = team.presence(member);
            Presence actual = group.members().contains(member) ? Presence.IN : Presence.OUT;
            boolean agrees = expected == actual || expected == Presence.MAYBE || !found.users.containsKey(member);
            check(agrees, "member %s is %s of %s and should be %s".formatted(member, actual, team.id, expected));
        }
    }

    private void largeTeam(LargeTeam team) {
        FoundGroup group = found.groups.get(team.id);
        explained.add(team.id);
        if (group == null) {
            discrepancies.add("group lost: " + team.id + " " + team.name);
        } else {
            compared += group.members().size() + 1;
            check(group.name().equals(team.name), "group " + group.name() + ", but known is " + team.name);
            check(
                    team.possible().stream().anyMatch(wanted -> group.members().equals(present(wanted))),
                    "other members of " + team.id + " than any client has put there");
        }
    }

    private Set<String> present(Set<String> members) {
        Set<String> present = new HashSet<>(members);
        present.retainAll(found.users.keySet());
        return present;
    }

    private void strangeGroups() {
        found.groups.forEach((id, group) -> check(
                explained.contains(id) || known.perhapsTeams.contains(group.name()),
                "group that was deleted, or never created: " + id + " " + group.name()));
    }

    /** A user who is gone is gone everywhere, and both sides of a membership say the same. */
    private void references() {
        Map<String, Set<String>> groupsOf = new HashMap<>();
        found.groups.forEach((id, group) -> group.members().forEach(member -> {
            check(found.users.containsKey(member), "group " + id + " has a member that is gone: " + member);
            groupsOf.computeIfAbsent(member, any -> new HashSet<>()).add(id);
        }));
        found.users.forEach((id, user) -> {
            user.person()
                    .manager()
                    .ifPresent(manager -> check(
                            found.users.containsKey(manager), "user " + id + " has a manager who is gone: " + manager));
            check(
                    user.groups().equals(groupsOf.getOrDefault(id, Set.of())),
                    "user %s is in %s by its own attribute, in %s by theirs"
                            .formatted(id, user.groups(), groupsOf.getOrDefault(id, Set.of())));
        });
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            discrepancies.add(complaint);
        }
    }
}
