package io.github.scimlet.testkit.report;

/** Texts that come from servers, so that they do nothing to terminals, parsers and the eye. */
final class Legible {

    private static final String ELLIPSIS = " …";

    private Legible() {}

    /**
     * What cannot be seen is written as {@code \}{@code u202e}: control characters but line breaks and tabs, invisible
     * ones, those that turn the direction of writing around, halves of characters.
     */
    static String text(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(legible, c));
        return legible.toString();
    }

    private static void append(StringBuilder legible, int c) {
        if (c == '\n' || c == '\t' || isVisible(c)) {
            legible.appendCodePoint(c);
        } else if (c != '\r') {
            legible.append(String.format("\\u%04x", c));
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** The same in one line of at most about {@code most} characters. */
    static String line(String text, int most) {
        String line = text(start(text, most)).replaceAll("\\s+", " ").strip();
        return text.length() > most ? line + ELLIPSIS : line;
    }

    /** No more than {@code most} characters of it, and not half of one at the end. */
    static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
