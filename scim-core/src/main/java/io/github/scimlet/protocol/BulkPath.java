package io.github.scimlet.protocol;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.schema.Excerpt;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The path of an operation, relative to the base URI: with or without slash before it, and with or without version.
 *
 * @param segments from the endpoint's on, decoded
 */
record BulkPath(List<String> segments) {

    /** @throws ScimException {@code invalidValue} if it is more than a path; whatever {@link Router#segments} throws */
    static BulkPath of(String text) {
        if (text.contains("://") || text.contains("?") || text.contains("#")) {
            throw invalidValue("The path of an operation must be a path below the base URI, without query, not "
                    + Excerpt.of(text) + ".");
        }
        return new BulkPath(Router.segments(text));
    }

    /** The path, as far as it can be read. */
    static Optional<BulkPath> read(String text) {
        try {
            return Optional.of(new BulkPath(Router.segments(text)));
        } catch (ScimException e) {
            return Optional.empty();
        }
    }

    /** @throws ScimException {@code invalidValue} if it is not for creating, or changing, a resource; 404 if there is no such type */
    void check(boolean creates, ResourceTypes types) {
        endpoint(types);
        if (segments.size() != (creates ? 1 : 2) || segments.contains(".search")) {
            throw invalidValue(
                    creates
                            ? "The path of a POST must be /" + first() + ", for one of those is created."
                            : "The path must be that of one resource, /" + first() + "/ and its id.");
        }
    }

    ResourceEndpoint<?> endpoint(ResourceTypes types) {
        Endpoint endpoint = types.endpoint(first()).orElseThrow(Router::noSuchPath);
        if (endpoint instanceof ResourceEndpoint<?> resources) {
            return resources;
        }
        throw invalidValue(
                "An operation cannot be sent to /" + first() + ": it holds no resources that can be changed.");
    }

    private String first() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** The bulkId in the place of an id, if that is what it has. */
    Optional<String> reference() {
        return segments.size() == 2 ? BulkReferences.in(segments.get(1)) : Optional.empty();
    }

    BulkPath resolved(UnaryOperator<String> idOf) {
        return reference()
                .map(idOf)
                .map(id -> new BulkPath(List.of(segments.get(0), id)))
                .orElse(this);
    }

    String text() {
        return segments.stream().map(Uris::encoded).collect(Collectors.joining("/", "/", ""));
    }

    String below(URI base) {
        return Uris.withoutSlash(base) + text();
    }
}
