package io.github.scimlet.model;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Text that a client sets and nobody gets to see: a password above all, and any other text whose mutability is writeOnly.
 *
 * <p>It holds the text until {@link #wipe}: the engine wipes what it has read when the request is answered, so that a store
 * hashes a password while it is asked to keep the resource, and not later. Two secrets are equal only if they are one
 * object: that a client sets one is always a change. Safe for use by many threads.
 */
public final class Secret {

    private final char[] chars;
    private boolean wiped;

    private Secret(char[] chars) {
        this.chars = chars;
    }

    /** Holds a copy of {@code chars}, which stay for the caller to wipe. */
    public static Secret of(char[] chars) {
        return new Secret(chars.clone());
    }

    /** Holds a copy of {@code text}, of which nobody can wipe what is a {@link String}. */
    public static Secret of(CharSequence text) {
        char[] chars = new char[text.length()];
        CharBuffer.wrap(chars).append(text);
        return new Secret(chars);
    }

    /**
     * A copy of the text, for the caller to wipe.
     *
     * @throws IllegalStateException if it has been wiped
     */
    public synchronized char[] chars() {
        refuseWiped();
        return chars.clone();
    }

    /**
     * What {@code hash} makes of the text, given a copy that is wiped when it returns or throws.
     *
     * @throws IllegalStateException if it has been wiped
     */
    public <T> T use(Function<char[], T> hash) {
        char[] copy = chars();
        try {
            return hash.apply(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /** Overwrites the text; to do so again has no effect. */
    public synchronized void wipe() {
        Arrays.fill(chars, '\0');
        wiped = true;
    }

    /** Says nothing of the text, not even its length. */
    @Override
    public String toString() {
        return "Secret";
    }

    private void refuseWiped() {
        if (wiped) {
            throw new IllegalStateException("the secret has been wiped: the request that set it is over");
        }
    }
}
