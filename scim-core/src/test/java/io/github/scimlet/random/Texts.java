package io.github.scimlet.random;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Shows trees, whose values are no secret here. */
final class Texts {

    private Texts() {}

    static String json(Attributes tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Json(32).write(tree, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
