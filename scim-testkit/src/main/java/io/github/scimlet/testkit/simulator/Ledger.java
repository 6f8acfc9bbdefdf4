package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the server ought to hold, by the ids of the source. Who writes to the server writes here what was acknowledged.
 *
 * <p>Safe for use by many threads, as long as one person is the business of one thread at a time.
 */
final class Ledger {

    private final Map<String, Account> users = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, Roster> groups = new ConcurrentHashMap<>();
    private final Map<String, Exchange> deletedUsers = new ConcurrentHashMap<>();
    private final Map<String, Exchange> deletedGroups = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Map<String, Exchange> repeated = new ConcurrentHashMap<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();

    /** The user of that person. */
    Optional<Account> user(String sourceId) {
        return Optional.ofNullable(users.get(sourceId));
    }

    /** All users. */
    Collection<Account> users() {
        return List.copyOf(users.values());
    }

    /** The group of that team. */
    Optional<Roster> group(String sourceId) {
        return Optional.ofNullable(groups.get(sourceId));
    }

    /** All groups. */
    Collection<Roster> groups() {
        return List.copyOf(groups.values());
    }

    /** What the server calls the user of that person. */
    Optional<String> userId(String sourceId) {
        return user(sourceId).map(Account::id);
    }

    /** A user was created, found or written to. */
    void put(Account account) {
        users.put(account.sourceId(), account);
        owners.put(account.id(), account.sourceId());
        lost.remove(account.sourceId());
        forgotten.remove(account.id());
        touch(List.of(account.id()));
    }

    /** The account that has that id, if it is somebody's. */
    Optional<Account> owner(String userId) {
        return Optional.ofNullable(owners.get(userId)).flatMap(this::user);
    }

    /** The account is somebody else's from now on: who had it before has none any more. */
    void handOver(Account account) {
        users.remove(account.sourceId());
    }

    /** A group was created or found. */
    void put(Roster roster) {
        groups.put(roster.sourceId(), roster);
        lost.remove(roster.sourceId());
    }

    /** That was to be created, and nobody knows whether it was. */
    void mayHaveBeenCreated(String sourceId) {
        lost.add(sourceId);
    }

    /** What the server says of these users may change by itself: a group of theirs was written to, for example. */
    void touch(Collection<String> userIds) {
        touched.addAll(userIds);
    }

    /** {@code by} has written to a user what was there already: it must leave no trace. */
    void repeat(String userId, Exchange by) {
        repeated.put(userId, by);
    }

    /** {@code by} has deleted a user, who is a member and a manager no more. */
    void deleteUser(String sourceId, Exchange by) {
        Account gone = users.remove(sourceId);
        if (gone == null) {
            return;
        }
        owners.remove(gone.id());
        deletedUsers.put(gone.id(), by);
        groups.values().stream()
                .filter(roster -> roster.has(gone.id()))
                .forEach(roster -> roster.remove(List.of(gone.id()), by));
        users.values().stream()
                .filter(account -> account.manager().filter(gone.id()::equals).isPresent())
                .forEach(account -> put(account.withManager(Optional.empty(), by)));
    }

    /** {@code by} has deleted a group. */
    void deleteGroup(String sourceId, Exchange by) {
        Roster gone = groups.remove(sourceId);
        if (gone != null) {
            deletedGroups.put(gone.id(), by);
            touch(gone.members());
        }
    }

    /** The server does not show a user any more, though nobody has deleted it; whether it is still a member is open. */
    void forget(Account account) {
        users.remove(account.sourceId());
        owners.remove(account.id());
        forgotten.add(account.id());
        groups.values().forEach(roster -> roster.forget(account.id()));
    }

    boolean isForgotten(String userId) {
        return forgotten.contains(userId);
    }

    Map<String, Account> usersById() {
        return users.values().stream().collect(Collectors.toMap(Account::id, user -> user, (one, two) -> one));
    }

    Map<String, Roster> groupsById() {
        return groups.values().stream().collect(Collectors.toMap(Roster::id, group -> group, (one, two) -> one));
    }

    /** By the ids of the server, the requests that deleted them. */
    Map<String, Exchange> deletedUsers() {
        return new LinkedHashMap<>(deletedUsers);
    }

    Map<String, Exchange> deletedGroups() {
        return new LinkedHashMap<>(deletedGroups);
    }

    /** Whether something may have been created of which the answer was lost. */
    boolean isSomethingLost() {
        return !lost.isEmpty();
    }

    Optional<Exchange> repetition(String userId) {
        return Optional.ofNullable(repeated.get(userId));
    }

    boolean isTouched(String userId) {
        return touched.contains(userId);
    }

    void allCompared() {
        touched.clear();
        repeated.clear();
    }
}
