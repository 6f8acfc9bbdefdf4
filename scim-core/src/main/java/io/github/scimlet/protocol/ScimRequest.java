package io.github.scimlet.protocol;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP request as a value, whatever server it came from.
 *
 * <p>Path and query are handed on as they stood in the request line: the engine decodes them, once for all servers. The
 * body is read at most once and at most up to the engine's limit. Immutable but for its body.
 */
public final class ScimRequest {

    private static final Pattern FIRST_SEGMENT = Pattern.compile("/*([^/]+)(.*)", Pattern.DOTALL);

    private static final String BEARER = "bearer ";

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final String method;
    private final URI baseUri;
    private final String prefix;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final Optional<String> user;
    private final Optional<String> tenant;
    private final Optional<String> clientAddress;
    private final InputStream body;

    private ScimRequest(Builder builder) {
        method = builder.method;
        baseUri = builder.baseUri;
        prefix = builder.prefix;
        path = builder.path;
        query = builder.query;
        headers = new TreeMap<>(builder.headers);
        user = builder.user;
        tenant = builder.tenant;
        clientAddress = builder.clientAddress;
        body = builder.body;
    }

    /**
     * Starts a request.
     *
     * @param method as in the request line, {@code GET} for example
     * @param baseUri the absolute URI below which SCIM is served, as the client sees it; without query
     * @param path what follows the base URI in the request line, {@code /Users/2819} for example, not decoded
     */
    public static Builder builder(String method, URI baseUri, String path) {
        return new Builder(method, baseUri, path);
    }

    /** The same request for another path, as if the client had sent that with {@code method} and nothing else. */
    ScimRequest forPath(String otherMethod, String otherPath) {
        Builder other = new Builder(otherMethod, baseUri, otherPath);
        other.prefix = prefix;
        other.user = user;
        other.tenant = tenant;
        other.clientAddress = clientAddress;
        return other.build();
    }

    /** The same request, with the only header of that name. */
    ScimRequest withHeader(String name, String value) {
        return copy(baseUri, path).header(name, value).build();
    }

    /** The same request, as if the client had seen another base URI. */
    ScimRequest withBaseUri(URI other) {
        return copy(other, path).build();
    }

    /** The same request, which names a tenant. */
    public ScimRequest withTenant(String named) {
        Builder copy = copy(baseUri, path);
        copy.tenant = Optional.of(named);
        return copy.build();
    }

    /** The same request, with the first segment of its path taken for the tenant, and for a part of the base URI. */
    ScimRequest withTenantFromPath() {
        Matcher first = FIRST_SEGMENT.matcher(path);
        Optional<String> named = first.matches()
                ? Uris.segments(first.group(1)).map(segments -> segments.get(0)).filter(ScimRequest::isName)
                : Optional.empty();
        if (named.isEmpty()) {
            return this;
        }
        Builder copy = copy(baseUri, first.group(2));
        copy.prefix = "/" + Uris.encoded(named.get());
        copy.tenant = named;
        return copy.build();
    }

    /** Clients resolve dots in a location, and would look elsewhere. */
    private static boolean isName(String segment) {
        return !segment.equals(".") && !segment.equals("..");
    }

    private Builder copy(URI otherBaseUri, String otherPath) {
        Builder copy = new Builder(method, otherBaseUri, otherPath).query(query).body(body);
        copy.headers.putAll(headers);
        copy.prefix = prefix;
        copy.user = user;
        copy.tenant = tenant;
        copy.clientAddress = clientAddress;
        return copy;
    }

    /** The method, in capitals. */
    public String method() {
        return method;
    }

    /** The absolute URI below which SCIM is served, as the client sees it. */
    public URI baseUri() {
        return prefix.isEmpty() ? baseUri : URI.create(Uris.withoutSlash(baseUri) + prefix);
    }

    /** What follows the base URI, not decoded. */
    public String path() {
        return path;
    }

    /** The query, not decoded; empty if there is none. */
    public String query() {
        return query;
    }

    /** The first header of that name, in whatever case. */
    public Optional<String> header(String name) {
        List<String> all = headers(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All headers of that name, in whatever case. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /**
     * What follows {@code Bearer} in the header {@code Authorization} (RFC 6750 §2.1).
     *
     * @return empty if there is no such header or more than one, if it is of another scheme, or if nothing follows
     */
    public Optional<String> bearerToken() {
        List<String> all = headers("Authorization");
        if (all.size() != 1 || !all.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(all.get(0).substring(BEARER.length()).strip()).filter(token -> !token.isEmpty());
    }

    /** How many bytes the body has, if the client has said so in a way that can be understood. */
    Optional<Long> contentLength() {
        return header("Content-Length")
                .filter(length -> LENGTH.matcher(length).matches())
                .map(Long::valueOf);
    }

    /** The name of the user whom the host has authenticated, if it has. */
    public Optional<String> user() {
        return user;
    }

    /** The tenant that the request names, if it does; the caller's own tenant counts where rights do. */
    public Optional<String> tenant() {
        return tenant;
    }

    /** The network address that the request came from, {@code 192.0.2.1} for example, if the server has told it. */
    public Optional<String> clientAddress() {
        return clientAddress;
    }

    /** The body; empty if there is none. */
    public InputStream body() {
        return body;
    }

    /** The method and the path: neither headers, query nor address, which hold secrets and people's data. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** Collects what a request is made of. Not safe for use by several threads. */
    public static final class Builder {

        private final String method;
        private final URI baseUri;
        private final String path;
        private final SortedMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private String prefix = "";
        private String query = "";
        private Optional<String> user = Optional.empty();
        private Optional<String> tenant = Optional.empty();
        private Optional<String> clientAddress = Optional.empty();
        private InputStream body = InputStream.nullInputStream();

        private Builder(String method, URI baseUri, String path) {
            this.method = method.toUpperCase(Locale.ROOT);
            this.baseUri = baseUri;
            this.path = path;
        }

        /** Sets the query, not decoded and without its question mark. */
        public Builder query(String query) {
            this.query = query;
            return this;
        }

        /** Sets all headers of one name. */
        public Builder header(String name, List<String> values) {
            headers.put(name, List.copyOf(values));
            return this;
        }

        /** Sets the only header of one name. */
        public Builder header(String name, String value) {
            return header(name, List.of(value));
        }

        /** Says whom the host has authenticated. */
        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        /** Sets the network address that the request came from: the client's, not that of a proxy of the host's. */
        public Builder clientAddress(String clientAddress) {
            this.clientAddress = Optional.of(clientAddress);
            return this;
        }

        /** Sets the body; whoever opened it closes it. */
        public Builder body(InputStream body) {
            this.body = body;
            return this;
        }

        /** The request. */
        public ScimRequest build() {
            return new ScimRequest(this);
        }
    }
}
