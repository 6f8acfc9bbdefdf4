package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What Okta's SPEC and CRUD test suites want of a server. */
public enum OktaRule implements Worded {
    OKTA_LISTS_USERS("""
            GET /Users?count=1&startIndex=1 is a ListResponse of one user; its counts are numbers.
            Okta cannot import, and shows "unable to parse" to administrators.
            Write itemsPerPage, startIndex and totalResults as JSON numbers, and schemas with ListResponse."""),
    OKTA_SEES_COMPLETE_USERS("""
            A user in an answer has id, userName, name.givenName, name.familyName, active and an e-mail.
            Okta cannot match the account with a person, and leaves it out of the import.
            Return these attributes always; the suite needs a user who has them."""),
    OKTA_FINDS_NOBODY_WITH_200("""
            A filter for a user name that nobody has is answered with 200 and totalResults 0.
            Okta's test suite fails, and the application is not listed; Entra ID stops provisioning after a 404.
            Answer with an empty ListResponse."""),
    OKTA_READS_404_AS_ERROR("""
            An unknown id is answered with 404 and a SCIM error: schemas, status 404 and a detail.
            Okta shows a fault of its JSON parser to administrators.
            Answer every error as RFC 7644 §3.12 has it, also for ids that are numbers."""),
    OKTA_CREATES("""
            A POST with Content-Type application/json is answered with 201, and with the user as it was sent.
            Okta says "create new user returned empty user", and the person has no account.
            Take application/json too; return id, schemas, active, userName and name."""),
    OKTA_READS_WHAT_IT_CREATED("""
            The user who was created can be read by id, with the same names.
            Okta overwrites the name with every change of the person.
            Store name.givenName and name.familyName as they were sent."""),
    OKTA_DUPLICATE_IS_409("""
            The same user a second time is refused with 409.
            People get two accounts, one of which nobody disables.
            Compare userName without case, and answer 409 with scimType uniqueness."""),
    OKTA_FILTER_TAKES_CAPITALS("""
            A filter by a user name in capitals is answered with 200, and finds the user.
            Who is written in another case in Okta gets a second account.
            Compare userName without case."""),
    OKTA_LISTS_GROUPS("""
            GET /Groups is answered with 200, and in less than 600 milliseconds.
            Group push cannot be switched on, or is slow.
            Serve /Groups; do not load members one by one."""),
    OKTA_READS_401_AS_ERROR("""
            A wrong Authorization is answered with 401 and a SCIM error: schemas, status 401 and a detail.
            Okta shows a fault of its JSON parser to administrators instead of "wrong token".
            Let the filter that checks tokens answer with application/scim+json."""),
    OKTA_SEES_A_NEW_USER("""
            A user who was created is found by the filter for the user name at once.
            Okta creates the account a second time when the person is assigned again.
            Make new users visible to filters before you answer."""),
    OKTA_UPDATES("""
            A changed givenName is seen in the answer to GET.
            People keep their old names in the application.
            Carry out PUT of the whole user, and ignore what is readOnly in it."""),
    OKTA_DEACTIVATES("""
            A user who is unassigned has active false in the answer to GET.
            Who has left the company can still log in.
            Carry out active false, by PATCH without path and by PUT."""),
    OKTA_REACTIVATES("""
            A user who is assigned again has active true, and the same id and attributes.
            Who comes back finds an empty account, or none.
            Change active, and nothing else; keep inactive users.""");

    private final String words;

    OktaRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == OKTA_LISTS_GROUPS ? Severity.WARNING : Severity.ERROR;
    }
}
