package io.github.scimlet.testkit.simulator;

/**
 * Whom a difference is about.
 *
 * @param id stays the same if the name changes
 * @param label for people: "user ada@contoso.example"
 */
record Subject(String id, String label) {

    static Subject of(Account account) {
        return new Subject(account.id(), "user " + account.label());
    }

    static Subject of(Roster roster) {
        return new Subject(roster.id(), "group " + roster.label());
    }

    /** Of a resource that nobody knows. */
    static Subject of(String kind, String name, Sighting sighting) {
        String id = sighting.resource().text("id").orElse("without id");
        return new Subject(id, kind + " " + sighting.resource().text(name).orElse(id));
    }
}
