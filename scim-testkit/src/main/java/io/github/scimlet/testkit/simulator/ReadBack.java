package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Recorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the server back after a cycle, and compares it with the ledger, byte for byte. Each difference is a finding, with
 * the request that caused it.
 *
 * <p>Users and groups are read through lists, a group's members by its id: always if it was written to, else only where
 * all is asked for. So a cycle in which nothing happens costs two lists.
 *
 * <p>For one thread at a time.
 */
final class ReadBack {

    private static final int PAGE = 100;
    private static final int FEWEST_ON_PAGE = 5;

    private final Conversation conversation;
    private final Recorder recorder;
    private final Mapping mapping;
    private final Ledger ledger;
    private final Differences differences;
    private final Set<String> before = new HashSet<>();
    private final UserComparison users;
    private final GroupComparison groups;

    /** Compares what {@code mapping} writes. */
    ReadBack(Conversation conversation, Recorder recorder, Mapping mapping, Ledger ledger) {
        this.conversation = conversation;
        this.recorder = recorder;
        this.mapping = mapping;
        this.ledger = ledger;
        this.differences = new Differences(recorder);
        this.users = new UserComparison(mapping, ledger, differences);
        this.groups = new GroupComparison(conversation, ledger, differences);
        recorder.check(List.of(PagingRule.values()));
        recorder.check(List.of(ContentRule.values()));
    }

    /** Remembers whom the server holds before the run: they are nobody's fault. */
    void rememberOthers() {
        before.addAll(users(PAGE).found().keySet());
        if (mapping.hasGroups()) {
            before.addAll(groups(PAGE).found().keySet());
        }
    }

    /**
     * Compares.
     *
     * @param all whether to read all groups with their members, and to cut lists into several pages however short
     */
    void compare(boolean all) {
        Listing listedUsers = users(pageSize(all, ledger.users().size()));
        users.compare(listedUsers, before);
        if (mapping.hasGroups()) {
            Listing listedGroups = groups(pageSize(all, ledger.groups().size()));
            groups.compare(listedGroups, before);
            groups.compareMembers(mapping.hasMembers(), all);
        }
        differences.end();
        ledger.allCompared();
    }

    private static int pageSize(boolean several, int expected) {
        return several ? Math.max(FEWEST_ON_PAGE, Math.min(PAGE, expected / 3)) : PAGE;
    }

    private Listing users(int count) {
        return Listing.of(conversation, recorder, Request.get("/Users"), count);
    }

    private Listing groups(int count) {
        Request request = Request.get("/Groups").with("excludedAttributes", "members");
        return Listing.of(conversation, recorder, request, count);
    }
}
