package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A user that is sent a path which cannot be right, with every operation; the user must stay as it is. */
final class PathRefusal {

    private final ScimClient scim;
    private final String path;
    private final String user;
    private final JsonNode before;

    PathRefusal(ScimClient scim, String path) {
        this.scim = scim;
        this.path = path;
        ScimReply created = scim.post("/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s"}""".formatted(UUID.randomUUID()));
        user = "/Users/" + created.expect(201).id();
        before = scim.get(user).expect(200).body();
    }

    void isRefusedAsPath() {
        asPath().forEach(this::isRefused);
    }

    void isRefusedAsPathAndAsKey() {
        Stream.concat(asPath(), asKey()).forEach(this::isRefused);
    }

    /** The operation is left out, and the others of its request are carried out. */
    void isLeftOut() {
        Stream.concat(asPath(), asKey()).forEach(patch -> {
            scim.patch(user, patch).expect(200);
            assertThat(scim.get(user).body()).isEqualTo(before);
        });
        scim.patch(user, Dialect.DEFAULT.add(path, "x").add("title", "Countess"))
                .expect(200);
        assertThat(scim.get(user).text("title")).isEqualTo("Countess");
    }

    private void isRefused(String patch) {
        scim.patch(user, patch).expect(400, "invalidPath");
        assertThat(scim.get(user).body()).isEqualTo(before);
    }

    private Stream<String> asPath() {
        return Stream.of("""
                        {"op":"add","path":%s,"value":"x"}""", """
                        {"op":"replace","path":%s,"value":"x"}""", """
                        {"op":"remove","path":%s}""").map(this::patch);
    }

    private Stream<String> asKey() {
        return Stream.of("""
                        {"op":"add","value":{%s:"x"}}""", """
                        {"op":"replace","value":{%s:"x"}}""").map(this::patch);
    }

    private String patch(String operation) {
        return Patch.of("[" + operation.formatted(Tree.of(path)) + "]");
    }
}
