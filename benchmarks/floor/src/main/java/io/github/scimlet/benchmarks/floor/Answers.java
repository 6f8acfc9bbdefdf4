package io.github.scimlet.benchmarks.floor;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;

/** The bodies of answers. */
final class Answers {

    // bytes, so that most bodies need to be put together from no more than one piece
    private static final int A_USER = 4_000;
    private static final int A_SELECTION = 320;
    private static final int AN_ERROR = 250;
    private static final int A_FRAME = 200;

    private Answers() {}

    static byte[] user(Fields user) {
        return written(A_USER, json -> Projection.EVERYTHING.write(user, json));
    }

    static byte[] list(List<Fields> users) {
        return list(users, Projection.EVERYTHING, A_USER);
    }

    static byte[] list(List<Fields> users, Projection projection) {
        return list(users, projection, A_SELECTION);
    }

    private static byte[] list(List<Fields> users, Projection projection, int each) {
        return written(A_FRAME + users.size() * each, json -> {
            json.writeStartObject();
            json.writeName("schemas");
            Json.write(json, List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse"));
            json.writeNumberProperty("totalResults", users.size());
            json.writeNumberProperty("startIndex", 1);
            json.writeNumberProperty("itemsPerPage", users.size());
            json.writeArrayPropertyStart("Resources");
            users.forEach(user -> projection.write(user, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static byte[] error(Refused refused) {
        return written(AN_ERROR, json -> {
            json.writeStartObject();
            json.writeName("schemas");
            Json.write(json, List.of("urn:ietf:params:scim:api:messages:2.0:Error"));
            json.writeStringProperty("status", Integer.toString(refused.status()));
            if (!refused.scimType().isEmpty()) {
                json.writeStringProperty("scimType", refused.scimType());
            }
            json.writeStringProperty("detail", refused.getMessage());
            json.writeEndObject();
        });
    }

    private static byte[] written(int room, Consumer<JsonGenerator> writing) {
        ByteArrayBuilder body = new ByteArrayBuilder(room);
        try (JsonGenerator json = Json.generator(body)) {
            writing.accept(json);
        }
        return body.toByteArray();
    }
}
