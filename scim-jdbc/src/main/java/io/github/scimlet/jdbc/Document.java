package io.github.scimlet.jdbc;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a resource has, as the JSON text that stands in its row. */
final class Document {

    private static final Json JSON = new Json(Json.MAX_DEPTH);

    private Document() {}

    static String of(Attributes attributes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(attributes, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Attributes read(String text) {
        return JSON.readObject(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
