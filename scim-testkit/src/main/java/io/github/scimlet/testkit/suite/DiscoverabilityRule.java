package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What Microsoft's validation workflow wants of an application before it is listed in the gallery. */
public enum DiscoverabilityRule implements Worded {
    SCHEMAS_ARE_LISTED("""
            GET /Schemas is answered with 200 and a list of schemas.
            The application is not taken into Microsoft's gallery: the workflow ends with its first test.
            Serve /Schemas as RFC 7644 §4 has it: a ListResponse whose Resources are the schemas."""),
    CORE_SCHEMAS_ARE_LISTED("""
            /Schemas has the core schemas of users and of groups.
            The application is not taken into Microsoft's gallery, for which groups are mandatory.
            List urn:ietf:params:scim:schemas:core:2.0:User and urn:ietf:params:scim:schemas:core:2.0:Group in /Schemas."""),
    MAPPED_ATTRIBUTES_ARE_DISCOVERABLE("""
            Every attribute of the mapping can be read out of /Schemas, externalId too.
            The application is not taken into Microsoft's gallery; no attribute may be missing.
            List the attribute; give type its canonicalValues, roles.type none; externalId belongs to User and Group."""),
    SCHEMAS_HOLD_NO_NULL("""
            There is no null in /Schemas.
            Entra ID's portal cannot read the schemas: new attributes do not appear in the mapping.
            Leave out what has no value, instead of writing null."""),
    ATTRIBUTE_NAMES_ARE_CAMEL_CASE("""
            Names of attributes in /Schemas begin with a small letter.
            Entra ID's portal does not recognise the attribute, and shows it a second time.
            Spell names as RFC 7643 does: userName, not UserName."""),
    CONFIGURATION_IS_SERVED("""
            GET /ServiceProviderConfig is answered with 200, and says whether PATCH and filters are supported.
            The application is not taken into Microsoft's gallery; Rippling and authentik cannot connect.
            Serve /ServiceProviderConfig as RFC 7643 §5 has it."""),
    RESOURCE_TYPES_ARE_SERVED("""
            GET /ResourceTypes is answered with 200, and lists at least the users.
            The application is not taken into Microsoft's gallery.
            Serve /ResourceTypes as RFC 7643 §6 has it, as a ListResponse."""),
    CREATED_RESOURCE_IS_RETURNED("""
            A POST is answered with 201 and the new resource: its id, and its name as it was sent.
            Without the id Entra ID cannot change or disable the account again.
            Answer with the whole resource as it was stored."""),
    PATCHED_RESOURCE_IS_READ_BACK("""
            A PATCH is answered with 200 or 204, and a GET shows what it has changed.
            Changes of people do not arrive, or Entra ID repeats them in every cycle.
            Carry out every operation of a PATCH, and return values as they were sent."""),
    DUPLICATE_IS_REFUSED("""
            A second user or group of the same name is refused with 409.
            People get two accounts, one of which nobody disables.
            Compare userName and displayName without case, and answer 409 with scimType uniqueness."""),
    DUPLICATE_IS_EXPLAINED("""
            The refusal of a duplicate says scimType uniqueness, and has a detail.
            Administrators read "SystemForCrossDomainIdentityManagementServiceIncompatible", and not what is wrong.
            Answer 409 with a SCIM error (RFC 7644 §3.12): schemas, status, scimType and detail."""),
    WRONG_TOKEN_IS_REFUSED("""
            A request with a wrong token is answered with 401.
            Anybody can read and change accounts; or Entra ID takes a wrong token for an outage.
            Check the token before anything else, and answer 401."""),
    WRONG_TOKEN_IS_EXPLAINED("""
            The 401 has a SCIM error as its body.
            Okta cannot read the answer, and shows a fault of its JSON parser instead of "wrong token".
            Let the filter that checks tokens answer with application/scim+json, schemas, status and detail."""),
    EMPTY_TEXT_CLEARS("""
            A PATCH that replaces an optional attribute by "" is accepted, and the attribute has no value then.
            What somebody takes out of the directory stays in the application: a title, a private number.
            Treat "" for an optional attribute as removal."""),
    NULL_CLEARS("""
            A PATCH that replaces an optional attribute by null is accepted, and the attribute has no value then.
            What somebody takes out of the directory stays in the application: a title, a private number.
            Treat null for an optional attribute as removal."""),
    NULL_OF_NOTHING_IS_ACCEPTED("""
            A PATCH that clears what has no value is accepted: emails[type eq "work"].value without such an e-mail.
            The rest of the request is lost with it, and is tried again in every cycle.
            Answer 200 or 204 and change nothing, instead of 400 noTarget."""),
    MANAGER_IS_SET("""
            The manager can be set and replaced by a PATCH with the id as a plain text.
            Nobody has a manager in the application, and approvals go astray.
            Take a text for manager as its value; show it as manager.value in the enterprise extension."""),
    MANAGER_IS_CLEARED("""
            The manager can be cleared by a PATCH with "": then manager is absent, or its value empty.
            Who has left the company goes on approving.
            Treat "" for manager as removal, and leave no empty object behind."""),
    PAGES_ECHO_START_INDEX("""
            A page says the startIndex that was asked for, and totalResults is a number.
            Whoever reads all users page by page stops too early, or never.
            Echo startIndex, counted from 1, and count totalResults over all pages."""),
    PAGES_KEEP_TO_COUNT("""
            A page has as many resources as were asked for, but for the last.
            Importing a large directory takes too long, or runs out of memory.
            Honour count; only your own maximum may make a page smaller."""),
    PAGES_HOLD_EACH_USER_ONCE("""
            Page by page every user is seen once.
            Users who are skipped are created a second time, and those who are seen twice are counted twice.
            Sort by what does not change, by id for example, before you cut pages."""),
    DISABLED_USER_IS_FOUND("""
            A user who is disabled has active false, and is found by filter and by id.
            Entra ID creates the account a second time as soon as the person returns.
            Keep inactive users in all answers; compare the user name for them as for others."""),
    RESTORED_USER_IS_THE_SAME("""
            A user who is enabled again has active true, the same id and the same attributes.
            Who comes back finds an empty account.
            Change active, and nothing else."""),
    DELETED_USER_IS_GONE("""
            A user who was deleted with 204 is answered with 404, and no filter finds it.
            Deleted people go on being counted, or their names cannot be used again.
            Remove the user, or hide it from every answer.""");

    private final String words;

    DiscoverabilityRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return switch (this) {
            case ATTRIBUTE_NAMES_ARE_CAMEL_CASE, DUPLICATE_IS_EXPLAINED, PAGES_KEEP_TO_COUNT -> Severity.WARNING;
            default -> Severity.ERROR;
        };
    }
}
