package io.github.scimlet.store;

import java.util.Optional;

/**
 * Some of a group's members.
 *
 * @param after the {@code value} of the last one on the page before; none for the first page
 * @param count how many there are on it, unless no more are left; at least 1
 */
public record MemberPage(Optional<String> after, int count) {

    /** @throws IllegalArgumentException if {@code count} is less than 1 */
    public MemberPage {
        if (count < 1) {
            throw new IllegalArgumentException("no page of " + count + " members");
        }
    }

    /** The page that everybody starts with. */
    public static MemberPage first(int count) {
        return new MemberPage(Optional.empty(), count);
    }

    /** The page behind the member of that id. */
    public MemberPage after(String id) {
        return new MemberPage(Optional.of(id), count);
    }
}
