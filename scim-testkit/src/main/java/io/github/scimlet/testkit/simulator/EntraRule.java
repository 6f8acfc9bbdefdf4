package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What Entra ID's provisioning service relies on, from request to request. */
public enum EntraRule implements Worded {
    TEST_CONNECTION_SUCCEEDS("""
            Test Connection asks for a user, and a group if there are any, that cannot exist: 200 and an empty list.
            The administrator cannot save the job, or it goes into quarantine: nobody is provisioned.
            Accept the Secret Token, serve /Users and /Groups below the Tenant URL, and answer no hit with 200."""),
    FILTERS_ARE_HONOURED("""
            A query answers with what its filter matches, and with nothing else.
            The wrong person's account is linked: one person gets the name, the mail and the access of another.
            Apply the filter that was asked for; answer 400 invalidFilter to one that you do not support."""),
    CREATED_CAN_BE_FOUND("""
            What was created is found at once by the attribute that accounts are matched by.
            After a lost answer the account is created a second time.
            Let queries see what was committed; compare the value as it was sent."""),
    NAMES_ARE_COMPARED_WITHOUT_CASE("""
            userName and a group's displayName are found in whatever case they are asked for.
            If the directory spells a name otherwise, the person gets a second account.
            Compare userName and displayName without case, in filters and when you look for duplicates."""),
    ONE_ACCOUNT_MATCHES("""
            No two accounts match one person.
            Entra ID does not know which is meant, and leaves both as they are: nobody disables them.
            Keep the matching attribute unique, without regard to case."""),
    DUPLICATES_ARE_REFUSED("""
            A second POST of the same user or group is refused with 409.
            If the first answer is lost on its way, the person has two accounts from then on.
            Let the database refuse the second userName or displayName, without regard to case, and answer 409 uniqueness."""),
    TAKEN_NAMES_CAN_BE_FOUND("""
            Whoever has the name that was refused with 409 can be found by the attribute that accounts are matched by.
            The account can be neither created nor found: it fails in every cycle.
            Let queries see all that uniqueness is checked against, inactive users too."""),
    ACCOUNTS_CAN_BE_READ("""
            A user or group that was created or found can be read by its id until it is deleted.
            Entra ID takes the account for lost, and creates another.
            Answer GET with the id that you have given, also for users who are inactive."""),
    DISABLED_USERS_CAN_BE_FOUND("""
            A user who is disabled is found by filter as before.
            Who comes back gets a second account, without what was in the first.
            Do not filter inactive users out of queries."""),
    MANAGERS_CAN_BE_ASKED_FOR("""
            id eq "U" and manager eq "M" finds the user if M is the manager, in either order of the clauses.
            The manager is written again and again, or never.
            Compare manager, which is a complex attribute, by its value; evaluate both clauses of and."""),
    MEMBERS_CAN_BE_ASKED_FOR("""
            id eq "G" and members eq "U" finds the group if U is a member, in either order of the clauses.
            Members are added again and again, or never.
            Answer it from an index of members, and evaluate both clauses of and."""),
    DELETED_ARE_GONE("""
            What was deleted is answered with 404, and no filter finds it.
            People whose data had to be deleted are still there, and their names stay taken.
            Remove what was deleted from every answer; a user who is kept for later must not be shown."""),
    SECOND_DELETE_IS_404("""
            A DELETE of what was deleted is answered with 404.
            A test of Microsoft's SCIM Validator fails.
            Answer 404 if there is no such user or group."""),
    JOB_STAYS_OUT_OF_QUARANTINE("""
            The job stays out of quarantine.
            Changes arrive once a day at best, and after four weeks never: leavers keep their access.
            Look at the findings about credentials and errors, which are the cause.""");

    private final String words;

    EntraRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == SECOND_DELETE_IS_404 ? Severity.WARNING : Severity.ERROR;
    }
}
