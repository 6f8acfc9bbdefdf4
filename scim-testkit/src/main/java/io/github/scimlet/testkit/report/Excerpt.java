package io.github.scimlet.testkit.report;

/**
 * The beginning of a text that may be long, so that it can be read.
 *
 * @param note that it was cut; empty if it was not
 */
record Excerpt(String text, String note) {

    static final Excerpt NONE = new Excerpt("", "");

    /** A text of any kind. */
    static Excerpt of(String text, int most) {
        return new Excerpt(
                Legible.text(Legible.start(text, most)), text.length() > most ? cut(text.length(), most) : "");
    }

    /** JSON, laid out. */
    static Excerpt ofJson(String json, int most) {
        String laidOut = JsonLayout.of(json, most);
        return new Excerpt(
                Legible.text(Legible.start(laidOut, most)), laidOut.length() > most ? cut(json.length(), most) : "");
    }

    /** Cut out of that many characters. */
    Excerpt of(int length) {
        return new Excerpt(text, cut(length, text.length()));
    }

    private static String cut(int length, int most) {
        return most == 0
                ? "Left out, or this page would be too large: " + Words.count(length, "character")
                : "Cut here: it has " + Words.count(length, "character");
    }

    /** Whether there is something to show. */
    boolean isPresent() {
        return !text.isEmpty() || !note.isEmpty();
    }
}
