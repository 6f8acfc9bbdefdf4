package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Secret;
import io.github.scimlet.model.User;

/** What a store sees of secrets while it has them. */
final class Secrets {

    private Secrets() {}

    static String text(Secret secret) {
        return secret.use(String::new);
    }

    /** The user with text in the place of secrets. */
    static User revealed(User user) {
        return user.with(Secrets::revealed);
    }

    private static Attributes revealed(Attributes tree) {
        Attributes.Builder revealed = Attributes.builder();
        tree.forEach((name, value) -> revealed.add(
                name,
                value instanceof Secret secret
                        ? text(secret)
                        : value instanceof Attributes complex ? revealed(complex) : value));
        return revealed.build();
    }
}
