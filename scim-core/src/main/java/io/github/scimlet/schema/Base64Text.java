package io.github.scimlet.schema;

/** Tells base64 (RFC 4648 §4), whose padding may be missing: pictures and certificates are long. */
final class Base64Text {

    private static final Letters ALPHABET =
            new Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    private Base64Text() {}

    static boolean isValid(String text) {
        int end = withoutPadding(text);
        return ALPHABET.areAll(text, 0, end) && end % 4 != 1;
    }

    private static int withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && end > text.length() - 2 && text.charAt(end - 1) == '=') {
            end--;
        }
        return end;
    }
}
