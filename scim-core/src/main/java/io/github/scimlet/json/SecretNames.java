package io.github.scimlet.json;

import io.github.scimlet.model.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The members whose text is read as {@link Secret}s, and who is told of each. */
final class SecretNames {

    static final SecretNames NONE = new SecretNames(Set.of(), made -> {});

    private final Set<String> names;
    private final Consumer<Secret> made;

    SecretNames(Set<String> names, Consumer<Secret> made) {
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.made = made;
    }

    private SecretNames(SecretNames same, Consumer<Secret> made) {
        this.names = same.names;
        this.made = made;
    }

    SecretNames telling(Consumer<Secret> another) {
        return new SecretNames(this, another);
    }

    /** Whether {@code path} ends in one of the names, behind a URN or the attribute which it is a part of. */
    boolean has(String path) {
        for (String name : names) {
            int start = path.length() - name.length();
            if (start >= 0
                    && path.regionMatches(true, start, name, 0, name.length())
                    && (start == 0 || path.charAt(start - 1) == ':' || path.charAt(start - 1) == '.')) {
                return true;
            }
        }
        return false;
    }

    Secret made(Secret secret) {
        made.accept(secret);
        return secret;
    }
}
