package io.github.scimlet.testkit.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** A secret as servers echo it: as it is, in a URL, in base 64 alone or behind the word {@code Bearer}. */
final class SecretForms {

    private static final int SHORTEST_IN_BASE64 = 8;

    private SecretForms() {}

    static Stream<String> of(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(
                        Stream.of(secret, encoded, encoded.replace("~", "%7E"), encoded.replace("%7E", "~")),
                        inBase64(secret),
                        inBase64("Bearer " + secret))
                .flatMap(forms -> forms);
    }

    /** Without the end, which depends on what follows. */
    private static Stream<String> inBase64(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        String whole = encoded.substring(0, bytes.length / 3 * 4);
        return Stream.of(encoded, whole)
                .filter(form -> form.length() >= SHORTEST_IN_BASE64)
                .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_')));
    }
}
