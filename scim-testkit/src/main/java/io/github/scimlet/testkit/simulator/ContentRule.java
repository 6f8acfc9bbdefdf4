package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What must be in the server after a cycle: that which was sent to it. */
public enum ContentRule implements Worded {
    CREATED_USERS_ARE_AS_SENT("""
            What a POST has sent comes back as it was sent, byte for byte.
            People see wrong data, and the identity provider, which sees a difference, writes again in every cycle.
            Store and return values as they are: no trimming, no reformatting, no numbers in place of texts."""),
    CHANGED_USERS_ARE_AS_SENT("""
            What a successful PATCH or PUT has sent comes back as it was sent, byte for byte.
            Changes of names, addresses and departments do not arrive, though the identity provider thinks that they did.
            Carry out every operation; if one has no path, each name in its value is one; keep values as they are."""),
    OTHER_VALUES_STAY("""
            What a request does not name stays as it was.
            People lose data that nobody has changed.
            Change only what the request names: a PATCH of one sub-attribute leaves the others alone."""),
    ELEMENTS_ARE_NOT_DOUBLED("""
            There is one element for emails[type eq "work"], however often it was written.
            People get mail at an address that they have no more, and lists grow with every cycle.
            Change the element that the filter matches; create one only if none does."""),
    ACTIVE_IS_AS_SENT("""
            active is what was sent last, be it a boolean or the text "True" or "False".
            People who have left keep their access, or people who are needed lose theirs.
            Read "False" as false, in whatever case; apply active as the path of an operation and as a name in its value."""),
    MANAGER_IS_AS_SENT("""
            The manager is the one that was sent last.
            Approvals go to the wrong person, and the identity provider writes the manager again in every cycle.
            Take a text, or an object with value, for manager; return it as manager.value of the enterprise extension."""),
    CLEARED_MANAGER_IS_ABSENT("""
            A manager who was taken away leaves nothing behind, no empty object either.
            Microsoft's test for the gallery fails, and clients that expect a value stop.
            Drop manager, and the extension and its URN if nothing else is in it."""),
    USERS_STAY_LISTED("""
            Every active user is in the list of users.
            The person is taken for new, and gets a second account.
            List all users, page by page."""),
    DISABLED_USERS_STAY_LISTED("""
            A user who is disabled stays in the list of users, with active false.
            Who comes back gets a second account, without what was in the first.
            Do not filter inactive users out of answers."""),
    NOBODY_IS_CREATED_TWICE("""
            There are no users and groups but those that were there before, and those that were sent.
            Somebody has two accounts, of which only one is disabled when he leaves.
            Refuse a second user of the same userName with 409; do not create anything in answer to a GET or PATCH."""),
    DELETED_ARE_NOT_LISTED("""
            What was deleted is in no list.
            People whose data had to be deleted are still there.
            Leave out of every answer what was deleted."""),
    GROUPS_STAY_LISTED("""
            Every group is in the list of groups.
            The group is taken for new, and created a second time.
            List all groups, page by page, those without members too."""),
    CREATED_GROUPS_ARE_AS_SENT("""
            What a POST has sent of a group comes back as it was sent.
            The group has a wrong name, or cannot be found by externalId.
            Store and return the values of groups as they are."""),
    CHANGED_GROUPS_ARE_AS_SENT("""
            What a successful PATCH or PUT has sent of a group comes back as it was sent.
            Groups keep old names, by which access is given.
            Carry out replace of displayName and externalId, with path and without."""),
    MEMBERS_ARE_COMPLETE("""
            A group has every member that was added, until it is removed.
            People lose access that they need.
            Apply members as a delta, in one transaction: remove only the listed, and lose no update of another request."""),
    REMOVED_MEMBERS_ARE_GONE("""
            A member that was removed is a member no more.
            People keep access that was taken from them.
            Carry out remove with a value list and with members[value eq "id"]; answer 400 to what you cannot carry out."""),
    DELETED_ARE_NO_MEMBERS("""
            Who was deleted is a member of nothing.
            Groups count people who do not exist, and clients fail on references that lead nowhere.
            Remove memberships together with the user."""),
    DELETED_ARE_NO_MANAGERS("""
            Who was deleted is nobody's manager.
            Requests wait for the approval of somebody who does not exist.
            Unassign manager where it refers to the user who is deleted."""),
    NO_OTHERS_ARE_MEMBERS("""
            A group has no members but those that were added.
            People have access that nobody has given them.
            Add to a group only those whom the request names; keep members of different groups apart."""),
    MEMBERS_ARE_LISTED_ONCE("""
            A member is listed once, however often it was added.
            Removing it once leaves it a member.
            Treat members as a set: adding one again changes nothing."""),
    GROUPS_CAN_BE_READ("""
            A group can be read by its id, with its members.
            Nobody can see who has access.
            Answer GET /Groups/id with 200, and with members unless they are excluded."""),
    UNTOUCHED_USERS_KEEP_THEIR_VERSION("""
            A user to whom nothing was written, or only what was there already, keeps meta.lastModified and meta.version.
            Clients that go by lastModified skip real changes, or read everything again in every cycle.
            Move lastModified only if something has changed that SCIM shows: not on log-in, not on reading, not in jobs.""");

    private final String words;

    ContentRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == UNTOUCHED_USERS_KEEP_THEIR_VERSION || this == MEMBERS_ARE_LISTED_ONCE
                ? Severity.WARNING
                : Severity.ERROR;
    }
}
