package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;

/** The message that carries an error (RFC 7644 §3.12). */
final class ErrorMessage {

    private ErrorMessage() {}

    static Attributes of(ScimError error) {
        return Attributes.of("schemas", List.of(ScimError.SCHEMA))
                .with("status", Integer.toString(error.status()))
                .with("scimType", error.type().map(ScimType::keyword))
                .with("detail", error.detail());
    }
}
