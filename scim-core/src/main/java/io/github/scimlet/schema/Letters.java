package io.github.scimlet.schema;

/** Some of the characters of ASCII, told from all others without a search. Immutable. */
final class Letters {

    private final boolean[] known = new boolean[128];

    Letters(String letters) {
        letters.chars().forEach(letter -> known[letter] = true);
    }

    /** Whether {@code text} has no others from {@code begin} on, up to {@code end}. */
    boolean areAll(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char letter = text.charAt(i);
            if (letter >= known.length || !known[letter]) {
                return false;
            }
        }
        return true;
    }
}
