package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.Map;
import java.util.Set;

/** Compares the groups of the server with those of the ledger. */
final class GroupComparison {

    private final Conversation conversation;
    private final Ledger ledger;
    private final Differences differences;
    private final MemberComparison members;

    GroupComparison(Conversation conversation, Ledger ledger, Differences differences) {
        this.conversation = conversation;
        this.ledger = ledger;
        this.differences = differences;
        this.members = new MemberComparison(ledger, differences);
    }

    void compare(Listing listing, Set<String> others) {
        Map<String, Roster> rosters = ledger.groupsById();
        Map<String, Exchange> deleted = ledger.deletedGroups();
        listing.found().forEach((id, sighting) -> {
            if (rosters.containsKey(id)) {
                compare(rosters.get(id), sighting);
            } else if (deleted.containsKey(id)) {
                differences.add(
                        ContentRule.DELETED_ARE_NOT_LISTED,
                        Subject.of("group", "displayName", sighting),
                        "it was deleted, and is listed",
                        deleted.get(id),
                        sighting.exchange());
            } else if (!others.contains(id) && !ledger.isSomethingLost()) {
                differences.add(
                        ContentRule.NOBODY_IS_CREATED_TWICE,
                        Subject.of("group", "displayName", sighting),
                        "nobody has created this group",
                        sighting.exchange());
            }
        });
        if (listing.isIntact()) {
            rosters.values().stream()
                    .filter(roster -> !listing.found().containsKey(roster.id()))
                    .forEach(roster -> differences.add(
                            ContentRule.GROUPS_STAY_LISTED,
                            Subject.of(roster),
                            "is not in the list",
                            roster.lastWrite()));
        }
    }

    private void compare(Roster roster, Sighting sighting) {
        if (!roster.isUncertain()) {
            roster.values().asMap().forEach((path, value) -> compare(roster, path, value, sighting));
        }
    }

    private void compare(Roster roster, TargetPath path, Object value, Sighting sighting) {
        Object shown = Values.shown(path, sighting.resource()).orElse(Attributes.NULL);
        if (!SourceValue.same(value, shown)) {
            Exchange cause = roster.valuesWrite();
            ContentRule rule = cause.request().method().equals("POST")
                    ? ContentRule.CREATED_GROUPS_ARE_AS_SENT
                    : ContentRule.CHANGED_GROUPS_ARE_AS_SENT;
            differences.add(rule, Subject.of(roster), Shown.difference(path, value, shown), cause, sighting.exchange());
        }
    }

    /** @param all also those that nothing was written to */
    void compareMembers(boolean hasMembers, boolean all) {
        ledger.groups().stream()
                .filter(roster -> hasMembers && (all || roster.isChanged()))
                .forEach(this::compareMembers);
    }

    private void compareMembers(Roster roster) {
        Exchange read = conversation.send(
                "Read group %s with its members".formatted(roster.label()),
                Request.get(Request.path("/Groups", roster.id())));
        if (read.status() == 404) {
            differences.add(
                    ContentRule.GROUPS_CAN_BE_READ,
                    Subject.of(roster),
                    "answered " + read.outcome(),
                    roster.lastWrite(),
                    read);
        } else if (read.isSuccess() && !roster.isUncertain()) {
            members.compare(roster, new Sighting(read.answer().orElseThrow().attributes(), read));
        }
    }
}
