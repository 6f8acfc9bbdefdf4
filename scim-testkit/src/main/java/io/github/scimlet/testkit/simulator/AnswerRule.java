package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What form answers have, whatever was asked. */
public enum AnswerRule implements Worded {
    REQUESTS_ARE_ANSWERED("""
            Every request is answered within a minute.
            The change waits for hours until it is tried again; somebody who has left keeps his access until then.
            Find out why the connection broke off or took so long; answer 503 with Retry-After while you are busy."""),
    NO_SERVER_ERRORS("""
            No request that an identity provider sends is answered with 5xx.
            The change waits for hours until it is tried again, and is given up after four weeks.
            Look into the server's log for this request; answer 503 with Retry-After where the server is only busy."""),
    CREDENTIALS_STAY_ACCEPTED("""
            The token is accepted until the end.
            Entra ID puts the whole job into quarantine at once: for everybody in the company nothing happens any more.
            Accept a token until it is revoked; answer an outage of your own token check with 503, never with 401 or 403."""),
    QUERIES_ARE_UNDERSTOOD("""
            A query with eq and and, as identity providers send it, is answered with 200.
            The account cannot be found, so that nothing of it is ever changed: it is not even disabled.
            Implement filters with eq and and for the attribute that the query names, and ignore unknown parameters."""),
    NO_HIT_IS_AN_EMPTY_LIST("""
            A query without a hit is answered with 200 and an empty list, not with 404.
            Test Connection fails, and later the job goes into quarantine: nobody is provisioned.
            Answer 200 with a ListResponse whose totalResults is 0; 404 is for unknown ids and endpoints."""),
    CREATES_ARE_UNDERSTOOD("""
            A POST with the mapped attributes is answered with 201.
            The person gets no account.
            Accept the body of this request as it was sent; ignore attributes and schemas that you do not know."""),
    PATCHES_ARE_UNDERSTOOD("""
            A PATCH, as identity providers write it, is carried out.
            The change does not arrive: people keep their old names, their old access, or their old groups.
            Carry out the operation as it was sent: op in any case; if it has no path, each name in its value is a path."""),
    VALUE_PATHS_CREATE("""
            A PATCH of emails[type eq "work"].value creates the work address if there is none, by add and by replace.
            The e-mail address or telephone number never arrives, and everything else in the request is lost with it.
            If nothing in emails has the type "work", add an element that has it, instead of answering 400 noTarget."""),
    PUTS_ARE_UNDERSTOOD("""
            A PUT with all of a resource is carried out.
            The change does not arrive, and is tried again and again.
            Accept the body of this request as it was sent; ignore id, meta and groups in it."""),
    DELETES_ARE_UNDERSTOOD("""
            A DELETE is answered with 204.
            People who were deleted for good stay in the application.
            Implement DELETE, or switch "Delete" off in the provisioning job and say so in your instructions."""),
    ANSWERS_ARE_JSON("""
            An answer that has a body is a JSON object.
            The identity provider cannot read it, and takes the request for failed.
            Answer with the resource, with a ListResponse or with a SCIM error, never with HTML or plain text."""),
    CONTENT_TYPE_IS_SCIM("""
            Content-Type is application/scim+json.
            Microsoft demands it of every answer; a client that is strict does not read the body.
            Set Content-Type: application/scim+json on every answer that has a body, errors included."""),
    ERRORS_ARE_SCIM_ERRORS("""
            An error is a SCIM error at the root of the body: schemas, status as a text, and a detail.
            In Entra ID people read SystemForCrossDomainIdentityManagementServiceIncompatible, and not what is wrong.
            Answer as RFC 7644 §3.12 has it, also from the filters, proxies and error pages in front of your code."""),
    QUERIES_ANSWER_LISTS("""
            A query is answered with a ListResponse, be it of none or of one, with totalResults.
            The account is not found, and created a second time.
            Answer with schemas, totalResults and Resources as RFC 7644 §3.4.2 has it."""),
    RESOURCES_HAVE_AN_ID("""
            Every resource in an answer has an id.
            The account cannot be changed, disabled or deleted after it was created.
            Return id with every resource, whatever attributes the client asks for."""),
    RESOURCES_NAME_SCHEMAS("""
            Every resource in an answer says its schemas.
            Strict clients do not recognise what it is.
            Return schemas with the URNs of the resource and of the extensions that it has values of."""),
    RESOURCES_HAVE_META("""
            Every whole resource has meta with resourceType, created, lastModified and location.
            Clients that compare times or follow locations skip changes.
            Return meta as RFC 7643 §3.1 has it."""),
    NOTHING_IS_NULL("""
            An attribute without a value is left out of answers: it is never null.
            Entra ID's portal cannot read such schemas, and strict clients fail.
            Leave out attributes without value."""),
    CREATED_IS_201("""
            A resource that was created is answered with 201 and all of it.
            Clients that go by the letter take the account for not created, and create it again.
            Answer POST with 201 and the resource as it was stored."""),
    CREATED_HAS_A_LOCATION("""
            A resource that was created is answered with its URL in Location.
            Clients that follow it instead of id cannot find what they have created.
            Set Location to the resource's URL (RFC 7644 §3.3)."""),
    NO_CONTENT_IS_204("""
            A success without body is answered with 204, and 204 has no body.
            Strict clients wait for JSON that does not come.
            Answer 200 with the resource, or 204 without a body."""),
    MEMBERS_ARE_EXCLUDED("""
            excludedAttributes=members leaves members out.
            Every look at a large group reads all its members: cycles take hours, and requests time out.
            Honour excludedAttributes, and do not load members where they are excluded."""),
    RETRY_AFTER_IS_SECONDS("""
            429 and 503 say in Retry-After how many seconds to wait.
            Okta waits five minutes instead, and doubles that each time: changes arrive far too late.
            Set Retry-After to a whole number of seconds, not to a date."""),
    BUSY_ENDS_SOON("""
            Whoever waits as long as Retry-After says is served then; 25 requests a second are not too many.
            The first cycle takes days, and changes arrive late.
            Allow each tenant at least 25 requests a second, and count the time to wait from your own limit.""");

    private final String words;

    AnswerRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return switch (this) {
            case CONTENT_TYPE_IS_SCIM,
                    ERRORS_ARE_SCIM_ERRORS,
                    RESOURCES_NAME_SCHEMAS,
                    RESOURCES_HAVE_META,
                    NOTHING_IS_NULL,
                    CREATED_IS_201,
                    CREATED_HAS_A_LOCATION,
                    NO_CONTENT_IS_204,
                    RETRY_AFTER_IS_SECONDS -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
