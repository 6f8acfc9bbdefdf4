package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.group;
import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static io.github.scimlet.protocol.MemberReferencesTest.members;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("References to users and groups in both presets (RFC 7643 §2.3.7, §4)")
class ReferencesTest {

    private static final String MANAGER = Samples.ENTERPRISE + ":manager";

    @ParameterizedTest
    @EnumSource(Preset.class)
    void canBeFollowed(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));
        String bob = client.created("/Users", user("bob", managedBy(ann)));
        String inner = client.created("/Groups", group("Inner", members(bob)));
        String outer = client.created("/Groups", group("Outer", members(inner, ann)));

        Attributes user = client.get("/Users/" + bob).json();
        Attributes whole = client.get("/Groups/" + outer).json();

        List<Attributes> references = List.of(
                (Attributes) client.get("/Users/" + bob).at(Samples.ENTERPRISE, "manager"),
                user.complexes("groups").get(0),
                whole.complexes("members").get(0),
                whole.complexes("members").get(1));
        for (Attributes reference : references) {
            String uri = reference.text("$ref").orElseThrow();
            assertThat(uri).startsWith(TestClient.BASE + "/");
            assertThat(client.get(uri.substring(TestClient.BASE.toString().length()))
                            .is(200)
                            .text("id"))
                    .isEqualTo(reference.text("value").orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void toGroupsAreThoseThatTheUserIsItselfIn(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));
        String inner = client.created("/Groups", group("Inner", members(ann)));
        String outer = client.created("/Groups", group("Outer", members(inner)));

        assertThat(client.get("/Users/" + ann).at("groups"))
                .isEqualTo(List.of(Attributes.of("value", inner)
                        .with("$ref", TestClient.BASE + "/Groups/" + inner)
                        .with("display", "Inner")
                        .with("type", "direct")));
        assertThat(client.get("/Users?filter=groups.value eq \"" + outer + "\"").at("totalResults"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void toGroupsAreNotTheClientsToSet(Preset preset) {
        TestClient client = preset.client();
        String group = client.created("/Groups", group("Ops"));
        String groups = "\"groups\":[{\"value\":\"" + group + "\"}]";

        TestReply created = client.post("/Users", user("ann", groups)).is(201);
        String path = "/Users/" + created.text("id");
        client.put(path, user("ann", groups)).is(200);
        client.put(path, user("ann", "\"groups\":[]")).is(200);
        client.patch(path, operation("add", "groups", "[{\"value\":\"" + group + "\"}]"))
                .isError(400, "mutability");
        client.patch(path, operation("replace", "groups", "[]")).isError(400, "mutability");
        client.patch(path, Bodies.remove("groups")).isError(400, "mutability");

        assertThat(client.get(path).body()).isEqualTo(created.body());
        assertThat(created.json().mentions("groups")).isFalse();
        assertThat(client.get("/Groups/" + group).json().mentions("members")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void toAManagerHaveTheNameThatTheManagerHas(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann", "\"displayName\":\"Ann\""));
        String given = "{\"value\":\"" + ann + "\",\"displayName\":\"Zed\"}";
        Attributes shown =
                Attributes.of("value", ann).with("displayName", "Ann").with("$ref", TestClient.BASE + "/Users/" + ann);

        for (Write write : List.of(Write.POST, Write.PUT)) {
            assertThat(write.set(client, MANAGER, given).at(Samples.ENTERPRISE, "manager"))
                    .isEqualTo(shown);
        }
        for (Write write : List.of(Write.ADD, Write.REPLACE, Write.ADD_WITHOUT_PATH)) {
            TestReply reply =
                    write.set(client, MANAGER, "{\"value\":\"" + ann + "\"}").is(200);
            assertThat(reply.at(Samples.ENTERPRISE, "manager")).isEqualTo(shown);
            client.patch("/Users/" + reply.text("id"), operation("replace", MANAGER + ".displayName", "\"Zed\""))
                    .isError(400, "mutability");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void toAManagerWhoIsUnknownAreKept(Preset preset) {
        for (Write write : Write.values()) {
            assertThat(write.set(preset.client(), MANAGER, "{\"value\":\"nobody\"}")
                            .at(Samples.ENTERPRISE, "manager", "value"))
                    .isEqualTo("nobody");
        }
    }

    private static String managedBy(String id) {
        return Bodies.member(MANAGER, "{\"value\":\"" + id + "\"}");
    }
}
