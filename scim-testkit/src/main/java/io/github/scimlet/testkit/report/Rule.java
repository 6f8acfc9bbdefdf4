package io.github.scimlet.testkit.report;

/** Something that a server owes to an identity provider. The implementations are enums: each constant is one rule. */
public interface Rule {

    /** The constant's name, which stays the same from version to version. */
    String name();

    /** What must be, in one sentence: "A user who is disabled can still be found." */
    String promise();

    /** What happens to people if it is not so. */
    String consequence();

    /** What to change in the server. */
    String advice();

    /** How bad it is if it is not so. */
    Severity severity();
}
