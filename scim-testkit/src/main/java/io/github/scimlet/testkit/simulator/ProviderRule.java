package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What a server owes to Okta and to the providers that are profiles, besides what it owes to all. */
public enum ProviderRule implements Worded {
    CONNECTION_CAN_BE_TESTED("""
            The requests behind "Test connection" are answered as every SCIM server does.
            The administrator cannot save the connection, and provisioning never begins.
            Serve /ServiceProviderConfig, lists of nobody, and POST and DELETE of a test user, from the first minute on."""),
    PASSWORDS_STAY_SECRET("""
            No answer has an attribute password.
            Passwords, or their hashes, lie in the logs of the identity provider.
            Never return password: its returned is "never" (RFC 7643 §4.1.1)."""),
    LOOKUP_FINDS_WHO_WAS_ASKED_FOR("""
            A look-up finds nobody but who was asked for.
            Somebody gets the account of somebody else.
            Never ignore a filter: carry it out, or answer 400 invalidFilter."""),
    LOOKUP_FINDS_WHO_IS_THERE("""
            A look-up finds the user or group because of which a POST is refused with 409.
            The person has no account, and the identity provider does not try again by itself.
            Compare names without case in filters as for uniqueness, and let filters find inactive users."""),
    IDS_STAY("""
            What was created and not deleted can be read by its id, which never changes.
            The person gets a second account, and loses what is in the first.
            Keep the id through every PUT, and keep users who are disabled in all answers."""),
    CLEARED_ATTRIBUTES_ARE_GONE("""
            An attribute that a PUT leaves out or makes empty, or a PATCH removes, has no value any more.
            What somebody takes out of the directory stays in the application: a title, a private number.
            Let PUT clear what is not in it, but for password and active; take "" for removal."""),
    REPETITION_CHANGES_NOTHING("""
            A request that repeats what is there is a success, and changes neither meta.version nor meta.lastModified.
            Every cycle looks as if everybody had been changed: mails are sent, caches are emptied.
            Compare before you store."""),
    LAST_MODIFIED_TELLS_CHANGES("""
            meta.lastModified is there, and stays as it is as long as nobody changes the resource.
            Pocket ID takes what it has for older than what you have, and drops real changes.
            Do not touch lastModified for log-ins, reads or background jobs.""");

    private final String words;

    ProviderRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == REPETITION_CHANGES_NOTHING ? Severity.WARNING : Severity.ERROR;
    }
}
