package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import java.util.Optional;

/**
 * Where groups live.
 *
 * <p>A group may have a million members, so they are moved one by one and read only where a projection includes
 * {@code members}. {@code displayName} is unique without regard to case, unless the store is set to allow otherwise.
 *
 * <p>{@link #replace} changes memberships by the {@linkplain MemberChange#between difference} of its two groups, and
 * never by the list: members that neither has stay, be it because nobody read them. If neither has any, what it returns
 * needs none either.
 */
public interface GroupStore extends ResourceStore<Group> {

    /**
     * Adds and removes members of one group, and leaves all others alone: two such changes at a time both take effect.
     *
     * <p>Adding one that is a member, or removing one that is none, changes nothing, the version of the group included.
     * An id that nobody has, since somebody was deleted just now for example, makes no member and no error.
     *
     * @return the group as it is then, and what took effect; empty if there is no group with that id
     * @throws ScimException as {@link #replace}, but never 412
     */
    Optional<ChangedMembers> changeMembers(String id, MemberChange change);
}
