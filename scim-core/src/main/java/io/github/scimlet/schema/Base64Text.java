package io.github.scimlet.schema;

/** Tells base64 (RFC 4648 §4), whose padding may be missing: pictures and certificates are long. */
final class Base64Text {

    private static final boolean[] ALPHABET = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
                .chars()
                .forEach(letter -> ALPHABET[letter] = true);
    }

    private Base64Text() {}

    static boolean isValid(String text) {
        int end = withoutPadding(text);
        for (int i = 0; i < end; i++) {
            char letter = text.charAt(i);
            if (letter >= ALPHABET.length || !ALPHABET[letter]) {
                return false;
            }
        }
        return end % 4 != 1;
    }

    private static int withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && end > text.length() - 2 && text.charAt(end - 1) == '=') {
            end--;
        }
        return end;
    }
}
