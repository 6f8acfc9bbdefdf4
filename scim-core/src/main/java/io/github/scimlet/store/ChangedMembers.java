package io.github.scimlet.store;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;

/**
 * What has come of a change of members.
 *
 * @param group the group as it is then, without its members
 * @param change what took effect: those added who were no members before, with the type and the display that the store
 *     knows, and those removed who were; empty if nothing did
 */
public record ChangedMembers(Group group, MemberChange change) {}
