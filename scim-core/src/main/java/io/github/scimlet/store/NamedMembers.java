package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import java.util.Iterator;

/**
 * The members that a request wants a group to have, by their ids: so many that nobody has them all in memory. For the
 * thread and the call that it was given to. An id of more than
 * 4,096 characters is nobody's, and is not among them.
 */
public interface NamedMembers extends Iterable<String> {

    /** The ids, each once, in the order of {@link String#compareTo}; from the first one as often as it is asked for. */
    @Override
    Iterator<String> iterator();

    /**
     * To be told that nobody has {@code id}; so it makes no member.
     *
     * @throws ScimException {@code invalidValue} if that is not tolerated: then nothing must have changed
     */
    void isNobody(String id);
}
