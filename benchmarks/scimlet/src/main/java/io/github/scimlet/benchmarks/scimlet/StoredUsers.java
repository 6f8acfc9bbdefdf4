package io.github.scimlet.benchmarks.scimlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.benchmarks.workload.Contender.Users;
import io.github.scimlet.benchmarks.workload.Work;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Users in the store in memory, asked through the engine. */
final class StoredUsers implements Users {

    private static final URI BASE = URI.create("https://example.com/scim/v2");

    private final ScimServiceProvider provider;
    private final String[] locations;

    StoredUsers(int count) {
        InMemoryStore store = new InMemoryStore();
        provider = ScimServiceProvider.builder()
                .users(store.users())
                .groups(store.groups())
                .authenticatedByHost()
                .build();
        locations = IntStream.range(0, count)
                .mapToObj(number -> "/Users/" + store(number, store.users()))
                .toArray(String[]::new);
    }

    /** Not by a request, which would take longer with a million users than all that is measured. */
    private static String store(int number, UserStore users) {
        String userName = Work.userName(number);
        User user = User.named(userName)
                .with(attributes -> attributes
                        .with("active", true)
                        .with("emails", List.of(Attributes.of("value", userName).with("type", "work"))));
        return users.create(user, Projection.minimum(Schemas.USERS)).id();
    }

    private String create(int number) {
        ScimResponse created = answer("POST", "/Users", "", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s","active":true,
                "emails":[{"value":"%1$s","type":"work"}]}""".formatted(Work.userName(number)));
        return Objects.requireNonNull(created.headers().get("Location"))
                .substring(BASE.toString().length());
    }

    @Override
    public Object get(int number) {
        return bytes(answer("GET", locations[number], "", ""));
    }

    @Override
    public Object find(int number) {
        String filter = "userName eq \"" + Work.userName(number) + "\"";
        return bytes(answer("GET", "/Users", "filter=" + URLEncoder.encode(filter, UTF_8), ""));
    }

    @Override
    public void createAndDelete() {
        answer("DELETE", create(locations.length), "", "");
    }

    @Override
    public void setActive(int number, boolean active) {
        bytes(answer("PATCH", locations[number], "", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                "Operations":[{"op":"replace","path":"active","value":%s}]}""".formatted(active)));
    }

    private ScimResponse answer(String method, String path, String query, String body) {
        ScimResponse response = provider.handle(ScimRequest.builder(method, BASE, path)
                .query(query)
                .header("Content-Type", "application/scim+json")
                .body(new ByteArrayInputStream(body.getBytes(UTF_8)))
                .build());
        if (response.status() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + response.status());
        }
        return response;
    }

    private static byte[] bytes(ScimResponse response) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        response.writeTo(out);
        return out.toByteArray();
    }
}
