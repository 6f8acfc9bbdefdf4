package io.github.scimlet.testkit.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What goes along with every request. */
final class Headers {

    static final String AUTHORIZATION = "Authorization";

    private Headers() {}

    /** In the case that the request has, where it says something else. */
    static Map<String, String> of(Request request, Optional<String> token) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/scim+json");
        headers.put("User-Agent", "");
        if (request.body().isPresent()) {
            headers.put("Content-Type", "application/scim+json; charset=utf-8");
        }
        token.ifPresent(secret -> headers.put(AUTHORIZATION, "Bearer " + secret));
        headers.putAll(request.headers());
        return headers;
    }
}
