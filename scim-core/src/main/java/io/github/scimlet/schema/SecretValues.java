package io.github.scimlet.schema;

import io.github.scimlet.model.Secret;
import java.nio.CharBuffer;

/** What is looked at of a secret before it is handed on. */
final class SecretValues {

    private SecretValues() {}

    /** Who reads JSON knows names and no schema: what is no secret there is the text that it was. */
    static Object asSent(AttributeDefinition attribute, Object value) {
        return value instanceof Secret secret && !attribute.isSecret() ? secret.use(String::new) : value;
    }

    static boolean isEmpty(Secret secret) {
        return secret.use(chars -> chars.length == 0);
    }

    static boolean isBlank(Secret secret) {
        return secret.use(chars -> CharBuffer.wrap(chars).chars().allMatch(Character::isWhitespace));
    }
}
