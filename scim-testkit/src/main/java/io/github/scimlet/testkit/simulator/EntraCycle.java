package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Progress;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The phases of a cycle, one after the other: users, managers, groups, members. */
final class EntraCycle {

    private final Mapping mapping;
    private final Ledger ledger;
    private final EntraUsers users;
    private final EntraManagers managers;
    private final EntraGroups groups;
    private final EntraMembers members;
    private final Attempts userAttempts;
    private final Attempts managerAttempts;
    private final Attempts groupAttempts;
    private final Attempts memberAttempts;

    EntraCycle(EntraSession session, Quarantine quarantine, Progress progress, Clock clock) {
        this.mapping = session.mapping();
        this.ledger = session.ledger();
        this.users = new EntraUsers(session);
        this.managers = new EntraManagers(session);
        this.groups = new EntraGroups(session);
        this.members = new EntraMembers(session);
        Workers several = session.workers();
        Workers one = new Workers(1); // of one group the batches of members are sent side by side, not the groups
        this.userAttempts = new Attempts(
                "users", session.recorder(), progress, several, clock, quarantine::succeeded, quarantine::failed);
        this.managerAttempts = new Attempts(
                "managers", session.recorder(), progress, several, clock, () -> {}, quarantine::referenceFailed);
        this.groupAttempts = new Attempts(
                "groups", session.recorder(), progress, several, clock, quarantine::succeeded, quarantine::failed);
        this.memberAttempts = new Attempts(
                "members", session.recorder(), progress, one, clock, () -> {}, quarantine::referenceFailed);
    }

    /**
     * Has the server hold what {@code directory} says.
     *
     * @param name for people: "Cycle 3 of 5"
     * @param isInitial whether nothing was sent before: Entra ID adds and removes in one request only later
     * @throws RefusedException if the credentials are refused
     */
    void run(String name, Directory directory, DirectoryChanges changes, boolean isInitial) {
        userAttempts.each(name, userAttempts.with(changes.people()), id -> users.sync(id, directory.person(id)));
        boolean nothing = changes.isEmpty();
        if (mapping.manager().isPresent()) {
            managerAttempts.each(
                    name,
                    managerAttempts.with(nothing ? List.of() : ids(directory.people(), Person::id)),
                    id -> directory.person(id).ifPresent(managers::sync));
        }
        if (mapping.hasGroups()) {
            groupAttempts.each(name, groupAttempts.with(changes.teams()), id -> groups.sync(id, directory.team(id)));
        }
        if (mapping.hasMembers()) {
            members(name, directory, nothing, isInitial);
        }
    }

    private static <T> List<String> ids(Collection<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private void members(String name, Directory directory, boolean nothing, boolean isInitial) {
        Map<String, Account> byId = ledger.usersById();
        AtomicBoolean isToBeTried = new AtomicBoolean(!isInitial);
        memberAttempts.each(
                name,
                memberAttempts.with(nothing ? List.of() : ids(directory.teams(), Team::id)),
                id -> directory.team(id).ifPresent(team -> {
                    boolean isChanged = members.sync(team, directory, byId);
                    if (isChanged && isToBeTried.getAndSet(false)) {
                        members.addAndRemove(team);
                    }
                }));
    }

    /** What Entra ID says now and then though nothing has changed. */
    void repeat(int cycle) {
        users.repeatActive(cycle);
    }
}
