package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The message that carries several resources (RFC 7644 §3.4.2). */
final class ListResponse {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private ListResponse() {}

    /** A page by index; every member is always there, since clients rely on it. */
    static Attributes of(List<Attributes> resources, int startIndex, long totalResults) {
        Attributes.Builder json = Attributes.builder();
        json.add("schemas", List.of(SCHEMA));
        json.add("totalResults", totalResults);
        json.add("startIndex", startIndex);
        json.add("itemsPerPage", resources.size());
        json.add("Resources", resources);
        return json.build();
    }

    /** A page by cursor; it is the last one if there is no {@code nextCursor} (RFC 9865 §2). */
    static Attributes of(List<Attributes> resources, OptionalLong totalResults, Optional<String> nextCursor) {
        Attributes.Builder json = Attributes.builder();
        json.add("schemas", List.of(SCHEMA));
        totalResults.ifPresent(total -> json.add("totalResults", total));
        json.add("itemsPerPage", resources.size());
        nextCursor.ifPresent(cursor -> json.add("nextCursor", cursor));
        json.add("Resources", resources);
        return json.build();
    }
}
