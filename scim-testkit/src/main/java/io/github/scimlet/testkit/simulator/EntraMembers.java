package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Team;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The last phase: who is a member of what, as differences to what was acknowledged. */
final class EntraMembers {

    private final EntraSession session;
    private final Ledger ledger;
    private final EntraMemberChanges changes;

    EntraMembers(EntraSession session) {
        this.session = session;
        this.ledger = session.ledger();
        this.changes = new EntraMemberChanges(session);
    }

    /**
     * Has the server hold the members that the source says.
     *
     * @param byId all accounts, by what the server calls them
     * @return whether there was something to do
     * @throws RefusedException if that does not work
     */
    boolean sync(Team team, Directory directory, Map<String, Account> byId) {
        Optional<Roster> roster = ledger.group(team.id());
        if (roster.isEmpty() || !session.scope().wants(team)) {
            return false;
        }
        Set<String> missing = missing(team, directory, roster.get());
        Set<String> surplus = surplus(team, directory, roster.get(), byId);
        changes.add(roster.get(), missing);
        changes.remove(roster.get(), surplus);
        roster.get().trust();
        return !missing.isEmpty() || !surplus.isEmpty();
    }

    private Set<String> missing(Team team, Directory directory, Roster roster) {
        return team.members().stream()
                .flatMap(member -> directory.person(member).stream())
                .filter(session.scope()::wants)
                .flatMap(person -> ledger.userId(person.id()).stream())
                .filter(id -> !roster.has(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who is out of scope stays a member: of them Entra ID says nothing more than that they are disabled. */
    private Set<String> surplus(Team team, Directory directory, Roster roster, Map<String, Account> byId) {
        return roster.members().stream()
                .filter(id -> Optional.ofNullable(byId.get(id))
                        .filter(account -> !team.members().contains(account.sourceId()))
                        .flatMap(account -> directory.person(account.sourceId()))
                        .filter(session.scope()::wants)
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Adds somebody to the group, and takes him out again, in one request. */
    void addAndRemove(Team team) {
        ledger.group(team.id()).ifPresent(roster -> stranger(roster).ifPresent(id -> changes.addAndRemove(roster, id)));
    }

    /** Nobody who was removed just now: each removal is to be told apart. */
    private Optional<String> stranger(Roster roster) {
        return ledger.users().stream()
                .filter(account -> account.active() && !account.uncertain())
                .filter(account -> !roster.has(account.id())
                        && roster.removalOf(account.id()).isEmpty())
                .min(Comparator.comparing(Account::sourceId))
                .map(Account::id);
    }
}
