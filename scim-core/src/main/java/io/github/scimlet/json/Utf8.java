package io.github.scimlet.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Decodes by the letter, which the JSON library does not: it takes overlong sequences, and UTF-16 too. */
final class Utf8 {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Utf8() {}

    /** The text of {@code in}; reading what is not UTF-8 fails with a {@link java.nio.charset.CharacterCodingException}. */
    static Reader reader(InputStream in) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
