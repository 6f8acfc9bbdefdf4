package io.github.scimlet.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request.
 *
 * @param target below the base URI, encoded
 * @param headers beside those that every request has
 */
record Call(String method, String target, Map<String, String> headers, String body) {

    private static final Json JSON = new Json(Json.MAX_DEPTH);

    static Call get(String target) {
        return new Call("GET", target, Map.of(), "");
    }

    static Call find(String endpoint, String filter) {
        return get(endpoint + "?filter=" + URLEncoder.encode(filter, UTF_8));
    }

    static Call delete(String target) {
        return new Call("DELETE", target, Map.of(), "");
    }

    static Call post(String target, Attributes body) {
        return new Call("POST", target, Map.of(), text(body));
    }

    static Call put(String target, Attributes body) {
        return new Call("PUT", target, Map.of(), text(body));
    }

    /** @param operations JSON objects with commas between them */
    static Call patch(String target, String operations) {
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
        return new Call("PATCH", target, Map.of(), body);
    }

    Call with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, target, more, body);
    }

    Call withBody(String text) {
        return new Call(method, target, headers, text);
    }

    private static String text(Attributes object) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JSON.write(object, json);
        return json.toString(UTF_8);
    }
}
