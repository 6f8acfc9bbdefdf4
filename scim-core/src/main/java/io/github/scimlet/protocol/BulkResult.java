package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.model.Attributes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What has become of one operation.
 *
 * @param location the URI of the resource
 * @param version the version that it has now
 * @param error why it is as it was; empty if the operation was carried out
 */
record BulkResult(
        BulkOperation operation,
        int status,
        Optional<String> location,
        Optional<String> version,
        Optional<ScimError> error) {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    static BulkResult success(BulkOperation operation, ScimResponse response, Optional<String> location) {
        Optional<String> version = Optional.ofNullable(response.headers().get("ETag"));
        return new BulkResult(operation, response.status(), location, version, Optional.empty());
    }

    static BulkResult failure(BulkOperation operation, ScimError error, Optional<String> location) {
        return new BulkResult(operation, error.status(), location, Optional.empty(), Optional.of(error));
    }

    BulkResult withVersion(Optional<String> other) {
        return new BulkResult(operation, status, location, other, error);
    }

    boolean failed() {
        return error.isPresent();
    }

    /** The message that carries {@code results}. */
    static Attributes message(Collection<BulkResult> results) {
        Attributes.Builder json = Attributes.builder();
        json.add("schemas", List.of(SCHEMA));
        json.add("Operations", results.stream().map(BulkResult::toAttributes).toList());
        return json.build();
    }

    private Attributes toAttributes() {
        return Attributes.EMPTY
                .with("location", location)
                .with("method", operation.sentMethod())
                .with("bulkId", operation.bulkId())
                .with("version", version)
                .with("response", error.map(ErrorMessage::of))
                .with("status", Integer.toString(status));
    }
}
