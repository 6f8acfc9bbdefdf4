package io.github.scimlet.json;

import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Something to read and write JSON with. */
abstract class JsonFixture {

    final Json json = new Json(32);

    Object read(String text) {
        return json.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Object readHex(String hex) {
        return json.read(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }

    String written(Attributes object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(object, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Attributes with(Object value) {
        return Attributes.of("a", value);
    }
}
