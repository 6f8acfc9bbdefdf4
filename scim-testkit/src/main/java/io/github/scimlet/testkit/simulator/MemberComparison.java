package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the members of groups. */
final class MemberComparison {

    private final Ledger ledger;
    private final Differences differences;
    private final Map<String, Long> verified = new HashMap<>();

    MemberComparison(Ledger ledger, Differences differences) {
        this.ledger = ledger;
        this.differences = differences;
    }

    void compare(Roster roster, Sighting sighting) {
        List<String> shown = ids(sighting.resource());
        Map<String, Account> users = ledger.usersById();
        if (new HashSet<>(shown).size() < shown.size()) {
            differences.add(
                    ContentRule.MEMBERS_ARE_LISTED_ONCE,
                    Subject.of(roster),
                    "a member is there twice",
                    roster.lastWrite(),
                    sighting.exchange());
        }
        Set<String> missing = roster.members();
        missing.removeAll(shown);
        missing.forEach(id -> missing(roster, Optional.ofNullable(users.get(id)), id, sighting.exchange()));
        Set<String> more = new LinkedHashSet<>(shown);
        more.removeAll(roster.members());
        more.stream()
                .sorted(Comparator.comparing(
                        id -> roster.removalOf(id).map(Exchange::number).orElse(0L)))
                .forEach(id -> surplus(roster, Optional.ofNullable(users.get(id)), id, sighting.exchange()));
        verified.put(roster.id(), sighting.exchange().number());
        roster.compared();
    }

    private static List<String> ids(Attributes group) {
        List<String> ids = new ArrayList<>();
        group.complexes("members").forEach(member -> member.text("value").ifPresent(ids::add));
        return ids;
    }

    private void missing(Roster roster, Optional<Account> user, String id, Exchange read) {
        differences.add(
                ContentRule.MEMBERS_ARE_COMPLETE,
                Subject.of(roster),
                user.map(Account::label).orElse(id) + " should be a member, and is none",
                suspect(roster, user, id),
                read);
    }

    /** Who added the member, unless the member was seen there since: then what was done to group or user after that. */
    private Exchange suspect(Roster roster, Optional<Account> user, String id) {
        long right = verified.getOrDefault(roster.id(), 0L);
        return roster.additionOf(id)
                .filter(write -> write.number() > right)
                .or(() -> roster.membersWrite().filter(write -> write.number() > right))
                .or(() -> user.flatMap(account -> account.writes().of(Account.ACTIVE))
                        .filter(write -> write.number() > right))
                .orElse(roster.lastWrite());
    }

    private void surplus(Roster roster, Optional<Account> user, String id, Exchange read) {
        String name = user.map(Account::label).orElse(id);
        Subject subject = Subject.of(roster);
        Map<String, Exchange> deleted = ledger.deletedUsers();
        Optional<Exchange> removal = roster.removalOf(id);
        if (deleted.containsKey(id)) {
            differences.add(
                    ContentRule.DELETED_ARE_NO_MEMBERS,
                    subject,
                    name + " was deleted, and is a member",
                    deleted.get(id),
                    read);
        } else if (removal.isPresent()) {
            differences.add(
                    ContentRule.REMOVED_MEMBERS_ARE_GONE,
                    subject,
                    name + " was removed, and is a member",
                    removal.get(),
                    read);
        } else if (!roster.isAdopted() && !ledger.isForgotten(id)) {
            differences.add(
                    ContentRule.NO_OTHERS_ARE_MEMBERS,
                    subject,
                    name + " is a member, and was never added",
                    roster.lastWrite(),
                    read);
        }
    }
}
