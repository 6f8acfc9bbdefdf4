package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Trees from and to text, and what an input may end with. */
final class Trees {

    private static final Json JSON = new Json(32);

    private Trees() {}

    static Attributes read(String json) {
        return JSON.readObject(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(Attributes tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(tree, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What {@code attempt} gives; nothing if it refuses as it may refuse what a client sent. */
    static <T> Optional<T> unlessRefused(Supplier<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (ScimException e) {
            assertThat(e.error().status()).isBetween(400, 499);
            assertThat(e.error().detail()).isNotBlank();
            return Optional.empty();
        }
    }
}
