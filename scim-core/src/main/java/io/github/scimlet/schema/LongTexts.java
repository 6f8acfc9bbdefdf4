package io.github.scimlet.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;

/**
 * The folded forms of the long texts that a filter has looked at last: each of its 200 terms may look at the same ones,
 * and half a million letters that grow are folded in a tenth of a second. Safe for use by many threads.
 */
final class LongTexts {

    /** Shorter ones are folded as fast as they are found here. */
    private static final int LONG = 1_000;

    /** As many as a resource may have. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private final IdentityHashMap<String, String> folded = new IdentityHashMap<>(1);
    private final Deque<String> oldestFirst = new ArrayDeque<>(1);
    private long characters;

    /** As {@link CaseFolding#fold}. */
    String fold(String text) {
        return text.length() < LONG ? CaseFolding.fold(text) : foldLong(text);
    }

    private synchronized String foldLong(String text) {
        String known = folded.get(text);
        if (known != null) {
            return known;
        }
        String fold = CaseFolding.fold(text);
        folded.put(text, fold);
        oldestFirst.add(text);
        characters += fold.length();
        while (characters > MOST_CHARACTERS) {
            characters -= requireNonNull(folded.remove(oldestFirst.remove())).length();
        }
        return fold;
    }
}
