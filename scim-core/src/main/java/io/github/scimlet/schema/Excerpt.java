package io.github.scimlet.schema;

/** A piece of what a client sent, fit to be repeated in an error or a log: short, and all of it visible. */
public final class Excerpt {

    /** Enough for the URN of an extension, an attribute and a sub-attribute. */
    private static final int LENGTH = 100;

    private Excerpt() {}

    /** {@code text} in quotes, cut after 100 characters; what cannot be seen is a question mark. */
    public static String of(String text) {
        return "'" + plain(text) + "'";
    }

    /** The same without the quotes. */
    public static String plain(String text) {
        String shortened = text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
        return shortened.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
