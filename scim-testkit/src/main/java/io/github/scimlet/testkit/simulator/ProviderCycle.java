package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.simulator.Profile.Matching;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that a provider does in one cycle: import, users, what is pushed again, groups.
 *
 * @param cycle counted from 1
 */
record ProviderCycle(
        ProviderSession session,
        ModifiedTimes times,
        Workers workers,
        Progress progress,
        Directory directory,
        int cycle) {

    /** How many accounts are pushed a second time in a cycle, unchanged. */
    private static final int REPETITIONS = 5;

    void run() {
        Profile profile = session.profile();
        Lookup lookup = new Lookup(profile, session.client());
        if (profile.decidesByLastModified() || profile.matching() == Matching.EXTERNAL_ID_OF_ALL) {
            imports(lookup);
        }
        UserWrites writes = new UserWrites(session, new UserBodies(profile));
        List<Account> before = List.copyOf(session.ledger().users());
        pushUsers(new UserPush(session, lookup, writes));
        each("users again", unchanged(before).toList(), writes::repeat);
        if (profile.hasGroups()) {
            pushGroups(lookup);
        }
    }

    private void imports(Lookup lookup) {
        Map<String, Sighting> users = ModifiedTimes.users(session);
        users.values().stream().map(Sighting::exchange).distinct().forEach(lookup::read);
        if (session.profile().decidesByLastModified()) {
            times.compare(users);
        }
    }

    /** Who leaves goes first: somebody else may get the name. */
    private void pushUsers(UserPush push) {
        Set<String> leaving = new LinkedHashSet<>();
        session.ledger().users().stream()
                .map(Account::sourceId)
                .filter(id -> session.wanted(directory.person(id)).isEmpty())
                .forEach(leaving::add);
        each("users who leave", leaving, id -> push.run(id, directory.person(id)));
        List<String> others = directory.people().stream()
                .map(Person::id)
                .filter(id -> !leaving.contains(id))
                .toList();
        each("users", others, id -> push.run(id, directory.person(id)));
    }

    private <T> void each(String what, Collection<T> all, Consumer<T> work) {
        progress.begins("Cycle %d: %s".formatted(cycle, what), all.size());
        workers.each(all, one -> {
            work.accept(one);
            progress.step();
        });
    }

    private Stream<Account> unchanged(List<Account> before) {
        return before.stream()
                .filter(Account::active)
                .filter(account -> session.ledger()
                        .user(account.sourceId())
                        .filter(account::equals)
                        .isPresent())
                .limit(REPETITIONS);
    }

    private void pushGroups(Lookup lookup) {
        Map<String, String> names = new ConcurrentHashMap<>();
        session.ledger().users().forEach(account -> names.put(account.id(), account.label()));
        GroupBodies bodies = new GroupBodies(session.profile(), names);
        GroupPush push = new GroupPush(session, lookup, bodies, directory, cycle);
        Set<String> ids = new LinkedHashSet<>();
        session.ledger().groups().forEach(roster -> ids.add(roster.sourceId()));
        directory.teams().stream().filter(Team::assigned).map(Team::id).forEach(ids::add);
        each("groups", ids, id -> push.run(id, directory.team(id)));
    }
}
