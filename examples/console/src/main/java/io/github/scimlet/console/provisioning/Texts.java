package io.github.scimlet.console.provisioning;

/** Texts that fit into columns. */
final class Texts {

    private Texts() {}

    /** At most so many characters, the last of them an ellipsis if some were cut off. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
