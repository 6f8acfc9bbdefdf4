package io.github.scimlet.benchmarks.suite.verification;

import static io.github.scimlet.benchmarks.suite.verification.Users.ENTERPRISE;
import static io.github.scimlet.benchmarks.suite.verification.Users.complex;
import static io.github.scimlet.benchmarks.suite.verification.Users.value;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user, and what a filter has to say of him.
 *
 * @param filter its name
 * @param change what the user is like, other than the one of the work
 */
record MatchCase(String filter, boolean matches, Consumer<ObjectNode> change) {

    /** For each filter at least one user who matches, and one who does not. */
    static final List<MatchCase> ALL = List.of(
            yes("F01", user -> user.put("userName", "bjensen@example.com")),
            yes("F01", user -> user.put("userName", "BJensen@Example.com")),
            no("F01", MatchCase::asItIs),
            yes("F02", MatchCase::asItIs),
            no("F02", user -> user.remove("title")),
            yes("F03", MatchCase::asItIs),
            no("F03", user -> user.put("active", false)),
            yes("F04", user -> complex(user, "name").put("familyName", "Mc o'malley-Smith")),
            no("F04", MatchCase::asItIs),
            yes("F05", user -> complex(user, "meta").put("lastModified", "2011-05-13T05:42:35+01:00")),
            no("F05", MatchCase::asItIs),
            yes("F06", user -> user.put("userName", "Bernadette")),
            no("F06", user -> user.put("userName", "Rob")),
            yes("F07", MatchCase::asItIs),
            no("F07", user -> user.put("userType", "Contractor")),
            no("F07", user -> user.remove("title")),
            yes("F08", MatchCase::contractorOfElsewhere),
            no("F08", MatchCase::asItIs),
            no("F08", user -> user.put("userType", "Contractor")),
            yes("F09", MatchCase::asItIs),
            no("F09", MatchCase::workElsewhereAndHomeHere),
            yes("F10", MatchCase::asItIs),
            yes("F10", user -> {
                workElsewhereAndHomeHere(user);
                value(user, "ims", "aim").put("type", "xmpp").put("value", "babs@foo.com");
            }),
            no("F10", MatchCase::workElsewhereAndHomeHere),
            yes("F11", MatchCase::asItIs),
            no("F11", user -> complex(user, ENTERPRISE).put("department", "Sales")),
            no("F11", user -> complex(user, "meta").put("created", "2009-12-31T23:59:59Z")),
            yes("F12", MatchCase::asItIs),
            yes("F12", user -> user.put("userName", "Rob")),
            no("F12", user -> user.put("active", false)),
            no("F12", user -> complex(user, ENTERPRISE).remove("employeeNumber")),
            no("F12", user -> {
                value(user, "phoneNumbers", "mobile").put("type", "pager");
                value(user, "emails", "work").put("primary", false);
            }));

    private static MatchCase yes(String filter, Consumer<ObjectNode> change) {
        return new MatchCase(filter, true, change);
    }

    private static MatchCase no(String filter, Consumer<ObjectNode> change) {
        return new MatchCase(filter, false, change);
    }

    private static void asItIs(ObjectNode user) {}

    private static void contractorOfElsewhere(ObjectNode user) {
        user.put("userType", "Contractor");
        value(user, "emails", "work").put("value", "bjensen@example.net");
    }

    /** One value has the type that is asked for, and another one the end. */
    private static void workElsewhereAndHomeHere(ObjectNode user) {
        value(user, "emails", "work").put("value", "bjensen@example.net");
        value(user, "emails", "home").put("value", "babs@example.com");
    }

    /** For a footnote. */
    String inWords() {
        Object usual = Tree.object(Tree.user());
        Object changed = Tree.object(user());
        return usual.equals(changed) ? "the user of the work" : "a user with " + Difference.between(usual, changed);
    }

    ObjectNode user() {
        ObjectNode user = Tree.user();
        change.accept(user);
        return user;
    }
}
