package io.github.scimlet.schema;

/**
 * A text that is looked for within others, in time linear in both: of a long one that nearly repeats itself, a search that
 * begins anew behind each character takes seconds (Knuth, Morris and Pratt). Immutable.
 */
final class TextSearch {

    private final String sought;

    /** For each character how many of those before and with it are also the first of the text, but for all of them. */
    private final int[] borders;

    TextSearch(String sought) {
        this.sought = sought;
        this.borders = new int[sought.length()];
        for (int i = 1; i < borders.length; i++) {
            borders[i] = matchedWith(sought.charAt(i), borders[i - 1]);
        }
    }

    boolean isIn(String text) {
        int matched = 0;
        for (int i = 0; matched < sought.length() && i < text.length(); i++) {
            matched = matchedWith(text.charAt(i), matched);
        }
        return matched == sought.length();
    }

    /** Whether it is in {@code text} when capitals of ASCII are taken for small letters. */
    boolean isInSmall(String text) {
        int matched = 0;
        for (int i = 0; matched < sought.length() && i < text.length(); i++) {
            matched = matchedWith(FoldedText.small(text.charAt(i)), matched);
        }
        return matched == sought.length();
    }

    private int matchedWith(char next, int before) {
        int matched = before;
        while (matched > 0 && sought.charAt(matched) != next) {
            matched = borders[matched - 1];
        }
        return sought.charAt(matched) == next ? matched + 1 : 0;
    }
}
