package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An engine and what it serves. Ids are called {@code @u1}, {@code @g1} and so on, since no two worlds have the same. */
final class World {

    private static final URI BASE = URI.create("https://example.com/v2");

    private final TestStore store = TestStore.ofSamples();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final ScimServiceProvider provider;

    World(Conformance conformance) {
        ScimServiceProvider.Builder builder = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost()
                .conformance(conformance);
        Samples.extensions().forEach(builder::userExtension);
        provider = builder.build();
    }

    /** Puts a user into the store without asking the engine, so that it may have what only servers set. */
    void addUser(String json) {
        User user = new User(tree(json));
        String id =
                store.users().create(user, Projection.everything(Samples.USERS)).id();
        ids.put("@u" + (ids.size() + 1), id);
    }

    void addGroup(String json) {
        Group group = new Group(tree(json));
        String id = store.groups()
                .create(group, Projection.everything(Samples.GROUPS))
                .id();
        ids.put("@g" + (ids.size() + 1), id);
    }

    Map<String, String> ids() {
        return ids;
    }

    private Attributes tree(String json) {
        return Samples.tree(withIds(json));
    }

    Answer get(String target) {
        return send("GET", target, "");
    }

    Answer send(String method, String target, String body) {
        String[] path = withIds(target).split("\\?", 2);
        ScimRequest.Builder request = ScimRequest.builder(method, BASE, path[0])
                .body(new ByteArrayInputStream(withIds(body).getBytes(StandardCharsets.UTF_8)));
        if (path.length > 1) {
            request.query(path[1]);
        }
        ScimResponse response = provider.handle(request.build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.writeTo(out);
        return new Answer(
                response.status(),
                Optional.ofNullable(response.headers().get("ETag")),
                withNames(out.toString(StandardCharsets.UTF_8)));
    }

    private String withIds(String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            replaced = replaced.replace(id.getKey(), id.getValue());
        }
        return replaced;
    }

    private String withNames(String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            replaced = replaced.replace(id.getValue(), id.getKey());
        }
        return replaced;
    }
}
