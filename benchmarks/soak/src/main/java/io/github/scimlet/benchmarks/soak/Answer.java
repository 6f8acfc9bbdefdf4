package io.github.scimlet.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/**
 * What came back.
 *
 * @param headers by their names in lower case
 */
record Answer(int status, Map<String, String> headers, String body) {

    private static final Json JSON = new Json(Json.MAX_DEPTH);

    Attributes json() {
        return JSON.readObject(new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    List<Attributes> resources() {
        return json().complexes("Resources");
    }

    /** How many resources there are, on all pages. */
    long total() {
        return (Long) json().get("totalResults").orElse(-1L);
    }

    /** Whether this is an error as SCIM wants it, and one that says when to come back if that helps. */
    boolean isProperError() {
        return json().texts("schemas").contains("urn:ietf:params:scim:api:messages:2.0:Error")
                && json().text("status").orElse("").equals(Integer.toString(status))
                && (status != 503 || headers.getOrDefault("retry-after", "").matches("[0-9]+"));
    }

    /** The id of what a list or the answer itself locates. */
    static String idIn(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
