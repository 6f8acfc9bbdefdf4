package io.github.scimlet.filter;

/** What may be part of a path, so that every path can be read back from its text. */
final class Names {

    private Names() {}

    /** @throws IllegalArgumentException if {@code name} is not an attribute's name (RFC 7643 §2.1, {@code $ref} included) */
    static void requireName(String name) {
        boolean valid = !name.isEmpty() && (isLetter(name.charAt(0)) || name.charAt(0) == '$');
        for (int i = 1; valid && i < name.length(); i++) {
            char c = name.charAt(i);
            valid = isLetter(c) || isDigit(c) || "-_$".indexOf(c) >= 0;
        }
        require(valid, "not the name of an attribute: ", name);
    }

    /** @throws IllegalArgumentException if {@code uri} cannot stand before an attribute */
    static void requireUri(String uri) {
        int colon = uri.indexOf(':');
        boolean valid = colon > 0 && colon < uri.length() - 1 && isLetter(uri.charAt(0));
        for (int i = 1; valid && i < uri.length(); i++) {
            char c = uri.charAt(i);
            valid = isLetter(c) || isDigit(c) || (i < colon ? "+.-" : "-._~:/%+@$").indexOf(c) >= 0 || i == colon;
        }
        require(valid, "not the URI of a schema: ", uri);
    }

    private static void require(boolean valid, String problem, String text) {
        if (!valid) {
            throw new IllegalArgumentException(problem + text);
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
