package io.github.scimlet.benchmarks.soak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What all clients of a tenant together know of it. */
final class Directory {

    final String tenant;
    final List<Team> teams = new CopyOnWriteArrayList<>();
    final List<LargeTeam> largeTeams = new CopyOnWriteArrayList<>();
    /** Groups of which nobody knows whether they have been created, or are gone, by their names. */
    final Set<String> perhapsTeams = ConcurrentHashMap.newKeySet();
    /** Who was created by a request that nobody has answered. */
    final Deque<Account> lost = new ArrayDeque<>();

    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Account> byId = new ConcurrentHashMap<>();
    private final Deque<String> freeNames = new ArrayDeque<>();
    private final AtomicLong counter = new AtomicLong();

    private int wantedUsers;
    private int wantedTeams;

    Directory(String tenant) {
        this.tenant = tenant;
    }

    /** From now on there shall be about as many as there are. */
    synchronized void settle() {
        wantedUsers = accounts.size();
        wantedTeams = teams.size();
    }

    /** Whether more users should come than go. */
    synchronized boolean isShort() {
        return accounts.size() < wantedUsers;
    }

    int fewestTeams() {
        return wantedTeams;
    }

    long next() {
        return counter.incrementAndGet();
    }

    /** Mostly of the letters that most names have. */
    Person newcomer(Random random) {
        long number = next();
        String userName = reusedName(random).orElse("u" + number + "@" + tenant + ".example");
        return new Person(
                userName,
                "ext-" + number,
                "Zoë " + number + (number % 7 == 0 ? " 山田 \uD83D\uDE00" : " \"Quoted\" O'Neil"),
                "Clerk " + number,
                "mail" + number + "@corp.example",
                "Department " + number % 50,
                true,
                Optional.empty());
    }

    private Optional<String> reusedName(Random random) {
        synchronized (freeNames) {
            return random.nextBoolean() ? Optional.ofNullable(freeNames.poll()) : Optional.empty();
        }
    }

    /** A name that nobody has any more. */
    void freed(String userName) {
        synchronized (freeNames) {
            freeNames.add(userName);
        }
    }

    synchronized void add(Account account) {
        accounts.add(account);
        account.id().ifPresent(id -> byId.put(id, account));
    }

    synchronized void drop(Account account) {
        accounts.remove(account);
        account.id().ifPresent(byId::remove);
        account.id().ifPresent(id -> teams.forEach(team -> team.set(id, Team.Presence.OUT)));
    }

    synchronized int size() {
        return accounts.size();
    }

    synchronized Account any(Random random) {
        return accounts.get(random.nextInt(accounts.size()));
    }

    synchronized List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** Whether a reference to it may have been taken back: since it is, or may be, gone, or is just being deleted. */
    boolean mayBeGone(String id) {
        Account account = byId.get(id);
        return account == null || account.mayBeGone() || account.busy.isTaken();
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** What {@code account} may be that agrees with what somebody has {@code found}. */
    boolean agrees(Account account, Person found) {
        return account.possible().stream().flatMap(Optional::stream).anyMatch(person -> agrees(person, found));
    }

    boolean agrees(Person expected, Person found) {
        return expected.withManager(found.manager()).equals(found) && agreesOnManager(expected, found);
    }

    private boolean agreesOnManager(Person expected, Person found) {
        return expected.manager().equals(found.manager())
                || expected.manager().equals(Person.SOMEBODY)
                || found.manager().isEmpty() && mayBeGone(expected.manager().orElseThrow());
    }

    /** Whether {@code found} is one of the sets that the members may be, without those who may be gone. */
    boolean agrees(LargeTeam team, Set<String> found) {
        return team.possible().stream()
                .anyMatch(wanted -> wanted.containsAll(found)
                        && wanted.stream().allMatch(id -> found.contains(id) || mayBeGone(id)));
    }

    void lost(Account account) {
        synchronized (lost) {
            lost.add(account);
        }
    }

    Optional<Account> anyLost() {
        synchronized (lost) {
            return Optional.ofNullable(lost.poll());
        }
    }

    /** Those whom nobody has looked for. */
    List<Account> allLost() {
        synchronized (lost) {
            return List.copyOf(lost);
        }
    }
}
