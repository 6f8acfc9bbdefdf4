package io.github.scimlet.testkit.suite;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What the SCIM Validator, Microsoft's web tool, wants of a server. */
public enum ValidatorRule implements Worded {
    VALIDATOR_CREATES("""
            A POST is answered with 201 and the new resource, and a filter by its name finds it.
            Accounts are created again in every cycle, or never.
            Answer POST with the stored resource and its id; make it visible to filters at once."""),
    VALIDATOR_DUPLICATE_IS_409("""
            A second user or group of the same name is refused with 409.
            People get two accounts, one of which nobody disables.
            Compare userName and displayName without case, and answer 409 with scimType uniqueness."""),
    VALIDATOR_FILTER_IGNORES_CASE("""
            A filter by userName or displayName finds the resource in whatever case.
            Who is written in another case in the directory gets a second account.
            Compare userName and displayName without case in filters."""),
    VALIDATOR_FILTER_MISSING_IS_EMPTY("""
            A filter that nothing matches is answered with 200 and an empty list.
            Entra ID puts the application into quarantine after a 404.
            Answer with totalResults 0; 404 is for ids."""),
    VALIDATOR_REPLACES_EACH_ATTRIBUTE("""
            Each attribute can be replaced by a PATCH of its own, and a GET shows what was sent.
            Changes of people do not arrive, or Entra ID repeats them in every cycle.
            Create what emails[type eq "work"].value names if there is none, and return values as they were sent."""),
    VALIDATOR_ADDS_ALL_AT_ONCE("""
            One PATCH adds all attributes to a user who has only a name; each type of a list becomes one element.
            Street and town of one address end up in two, or the request is refused as a whole.
            Let operations that name the same [type eq "work"] fill one element, and write its primary as a boolean."""),
    VALIDATOR_RENAMES("""
            A user name can be changed by a PATCH without path, and only the new one is found then.
            Who has changed the name gets a second account.
            Read each name in the value of an operation without path as a path."""),
    VALIDATOR_DISABLES("""
            A user who is disabled has active false, in the answers to GET and to a filter.
            Who has left the company can still log in; or Entra ID creates the account a second time.
            Carry out replace of active, and keep inactive users in all answers."""),
    VALIDATOR_SETS_MANAGER("""
            The manager can be added and replaced by an object with value, and removed by one whose value is empty.
            Nobody has a manager in the application, or managers who have left.
            Keep manager.value as it was sent; take {"value": ""} for removal."""),
    VALIDATOR_KEEPS_ORDER("""
            Operations of one PATCH take effect one after another: remove, add, then replace.
            The value that was sent last is lost.
            Apply operations strictly in the order of the request."""),
    VALIDATOR_TAKES_NO_OPERATIONS("""
            A PATCH without operations is answered with 200 or 204, and changes nothing.
            Microsoft's SCIM Validator sends one now and then, and reports the error as one of the application.
            Take an empty Operations for a request to change nothing."""),
    VALIDATOR_DELETES("""
            DELETE is answered with 204; after that GET and a second DELETE are answered with 404.
            Deleted people go on being counted, or Entra ID tries for weeks to delete them.
            Answer 204 only if there was such a resource."""),
    VALIDATOR_LEAVES_MEMBERS_OUT("""
            excludedAttributes=members leaves members out of groups, by id and by filter, as a key too.
            Reading a group of ten thousand takes so long that Entra ID gives up.
            Honour excludedAttributes, and do not load members that nobody wants."""),
    VALIDATOR_CHANGES_GROUP("""
            A group can be given another displayName and externalId by a PATCH without path.
            Teams keep their old names in the application.
            Read each name in the value of an operation without path as a path."""),
    VALIDATOR_CHANGES_MEMBERS("""
            Members can be replaced, removed by members[value eq "…"], and added and removed in one request.
            People keep access that was taken from them, or do not get what was given to them.
            Carry out each operation on members, and those of one request in order.""");

    private final String words;

    ValidatorRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == VALIDATOR_TAKES_NO_OPERATIONS ? Severity.WARNING : Severity.ERROR;
    }
}
