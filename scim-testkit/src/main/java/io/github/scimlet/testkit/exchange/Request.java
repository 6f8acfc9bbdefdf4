package io.github.scimlet.testkit.exchange;

import io.github.scimlet.model.Attributes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a client asks of a SCIM server, below the server's URL and without credentials. Immutable. */
public final class Request {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers;
    private final Optional<Attributes> body;

    private Request(String method, String path, String query, Map<String, String> headers, Optional<Attributes> body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** @param path {@code /Users} for example, encoded; see {@link #path(String, String)} */
    public static Request get(String path) {
        return new Request("GET", path, "", Map.of(), Optional.empty());
    }

    /** As {@link #get}, with a body. */
    public static Request post(String path, Attributes body) {
        return new Request("POST", path, "", Map.of(), Optional.of(body));
    }

    /** As {@link #get}, with a body. */
    public static Request put(String path, Attributes body) {
        return new Request("PUT", path, "", Map.of(), Optional.of(body));
    }

    /** As {@link #get}, with a body. */
    public static Request patch(String path, Attributes body) {
        return new Request("PATCH", path, "", Map.of(), Optional.of(body));
    }

    /** As {@link #get}. */
    public static Request delete(String path) {
        return new Request("DELETE", path, "", Map.of(), Optional.empty());
    }

    /** The path of the resource with that id, which may hold anything. */
    public static String path(String endpoint, String id) {
        return endpoint + "/" + encoded(id);
    }

    /** The same with one more parameter of the query, spaces as {@code +}. */
    public Request with(String parameter, String value) {
        return withQuery(encoded(parameter) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The same with more of the query, as it is to stand in the request line. */
    public Request withQuery(String encoded) {
        return new Request(method, path, query.isEmpty() ? encoded : query + "&" + encoded, headers, body);
    }

    /** The same with that header, in place of what is sent otherwise. */
    public Request withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, path, query, more, body);
    }

    Request masked(Secrets secrets) {
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.replaceAll(
                (name, value) -> name.equalsIgnoreCase(Headers.AUTHORIZATION) ? Secrets.MASK : secrets.masked(value));
        return new Request(method, secrets.masked(path), secrets.masked(query), shown, body.map(secrets::masked));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** In capitals. */
    public String method() {
        return method;
    }

    /** Below the server's URL, encoded. */
    public String path() {
        return path;
    }

    /** Encoded and without its question mark; empty if there is none. */
    public String query() {
        return query;
    }

    /** Path and query. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Those that are not the same for all requests, by name. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body, if there is one. */
    public Optional<Attributes> body() {
        return body;
    }

    /** The request line. */
    @Override
    public String toString() {
        return method + " " + target();
    }
}
