package io.github.scimlet.schema;

/**
 * A text without case that others are compared with, as if they were folded too ({@link CaseFolding}).
 *
 * <p>Nearly all texts are ASCII, and need not be folded for that: an ASCII character becomes its small letter whatever stands
 * around it, but for a mark after it that it is composed with, which is not ASCII. So a character is compared by itself if
 * the next one is ASCII too, and with the first for which that is not so the text is folded as a whole.
 */
final class FoldedText {

    private final String folded;
    private final TextSearch search;
    private final LongTexts others;

    FoldedText(String text) {
        this(text, new LongTexts());
    }

    /** @param others folds what it is compared with */
    FoldedText(String text, LongTexts others) {
        this.others = others;
        this.folded = CaseFolding.fold(text);
        this.search = new TextSearch(folded);
    }

    boolean isEqualTo(String text) {
        int same = beginning(text);
        return same < 0 ? others.fold(text).equals(folded) : same == folded.length() && same == text.length();
    }

    boolean startsIn(String text) {
        int same = beginning(text);
        return same < 0 ? others.fold(text).startsWith(folded) : same == folded.length();
    }

    boolean endsIn(String text) {
        for (int i = text.length() - 1, left = folded.length(); left > 0; i--) {
            if (i < 0) {
                return false;
            }
            char c = text.charAt(i);
            if (!isAscii(c)) {
                return others.fold(text).endsWith(folded);
            }
            if (small(c) != folded.charAt(--left)) {
                return false;
            }
        }
        return true;
    }

    boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAscii(text.charAt(i))) {
                return search.isIn(others.fold(text));
            }
        }
        return search.isInSmall(text);
    }

    /** How many characters both begin with, at most all of one; negative if that cannot be said by ASCII alone. */
    private int beginning(String text) {
        int most = Math.min(text.length(), folded.length());
        int same = 0;
        while (same < most && isSame(text.charAt(same), folded.charAt(same))) {
            same++;
        }
        // what differs, or ends, here
        return isAsciiOrEnd(text, same) && isAsciiOrEnd(text, same + 1) ? same : -1;
    }

    private static boolean isAsciiOrEnd(String text, int index) {
        return index >= text.length() || isAscii(text.charAt(index));
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }

    private static boolean isSame(char c, char small) {
        return c == small ? isAscii(c) : c >= 'A' && c <= 'Z' && c + ('a' - 'A') == small;
    }

    static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
