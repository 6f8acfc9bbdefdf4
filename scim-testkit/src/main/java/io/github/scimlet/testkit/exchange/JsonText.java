package io.github.scimlet.testkit.exchange;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** JSON as clients write it: with {@code null} where they mention it. */
public final class JsonText {

    private static final Json JSON = new Json(Json.MAX_DEPTH).writingNull();

    private JsonText() {}

    /** In one line. */
    public static String of(Attributes object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(object, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
