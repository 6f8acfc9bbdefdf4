package io.github.scimlet.filter;

/** Strings as JSON writes them (RFC 8259 §7). */
final class JsonText {
    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private JsonText() {}

    /** With quotes and escapes, and fit for UTF-8: a surrogate without its other half is escaped as well. */
    static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                json.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < ' ' || isLoneSurrogate(value, i)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** What {@code json}, which must be a JSON string but for its quotes, stands for. */
    static String unescaped(String json) {
        if (json.indexOf('\\') < 0) {
            return json;
        }
        StringBuilder value = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                value.append(c);
            } else if (json.charAt(++i) == 'u') {
                value.append((char) Integer.parseInt(json, i + 1, i + 5, 16));
                i += 4;
            } else {
                value.append(unescaped(json.charAt(i)));
            }
        }
        return value.toString();
    }

    private static char unescaped(char escape) {
        int index = ESCAPES.indexOf(escape);
        return index < 0 ? escape : ESCAPED.charAt(index); // "\/" is a slash
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
