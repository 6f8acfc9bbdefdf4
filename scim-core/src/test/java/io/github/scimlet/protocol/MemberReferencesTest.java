package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.group;
import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Members of groups in both presets (RFC 7643 §4.2)")
class MemberReferencesTest {

    @ParameterizedTest
    @EnumSource(Preset.class)
    void meanTheSameResourceHoweverTheirUriIsWritten(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));
        String path = "/Groups/" + client.created("/Groups", group("Ops", members(ann)));
        TestReply before = client.get(path);

        for (String uri : List.of(
                "Users/" + ann,
                "../Users/" + ann,
                TestClient.BASE + "/Users/" + ann,
                "https://example.com/scim/Users/" + ann)) {
            String members = "[{\"$ref\":\"" + uri + "\"}]";
            client.patch(path, operation("add", "members", members)).is(204);
            client.put(path, group("Ops", "\"members\":" + members)).is(200);

            assertThat(client.get(path).body()).isEqualTo(before.body());
            assertThat(client.post("/Groups", group(uri, "\"members\":" + members))
                            .is(201)
                            .at("members"))
                    .isEqualTo(before.at("members"));
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void areCompletedByTheServer(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));

        TestReply created = client.post(
                "/Groups",
                group(
                        "Ops",
                        "\"members\":[{\"value\":\"" + ann
                                + "\",\"type\":\"Group\",\"display\":\"x\",\"$ref\":null}]"));

        assertThat(created.is(201).at("members"))
                .isEqualTo(List.of(Attributes.of("value", ann)
                        .with("$ref", TestClient.BASE + "/Users/" + ann)
                        .with("type", "User")
                        .with("display", "ann")));
        assertThat(client.get("/Groups/" + created.text("id")).body()).isEqualTo(created.body());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void needAnId(Preset preset) {
        TestClient client = preset.client();
        String path = "/Groups/" + client.created("/Groups", group("Ops"));

        client.post("/Groups", group("x", "\"members\":[{\"display\":\"x\"}]")).isError(400, "invalidValue");
        client.put(path, group("Ops", "\"members\":[{\"display\":\"x\"}]")).isError(400, "invalidValue");
        client.patch(path, operation("add", "members", "[{\"display\":\"x\"}]")).isError(400, "invalidValue");
        client.patch(path, operation("replace", "members", "[{\"display\":\"x\"}]"))
                .isError(400, "invalidValue");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void doNotTurnIntoOthers(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));
        String bob = client.created("/Users", user("bob"));
        String path = "/Groups/" + client.created("/Groups", group("Ops", members(ann)));
        String member = "members[value eq \\\"" + ann + "\\\"]";

        client.patch(path, operation("replace", member + ".value", "\"" + bob + "\""))
                .isError(400, "mutability");
        client.patch(path, operation("replace", member, "{\"value\":\"" + bob + "\"}"))
                .isError(400, "mutability");
        client.patch(path, operation("replace", member + ".type", "\"Group\"")).isError(400, "mutability");
        assertThat(client.get(path).at("members", 0, "value")).isEqualTo(ann);

        client.patch(path, operation("replace", "members", "[{\"value\":\"" + bob + "\"}]"))
                .is(204);
        assertThat(client.get(path).at("members", 0, "value")).isEqualTo(bob);
        assertThat(client.get(path).json().complexes("members")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void comeAndGoInTheOrderOfTheOperations(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));
        String bob = client.created("/Users", user("bob"));
        String eve = client.created("/Users", user("eve"));
        String path = "/Groups/" + client.created("/Groups", group("Ops", members(ann)));
        String addBob = operation("add", "members", "[" + GroupMembersFixture.values(bob) + "]");
        String addEve = operation("add", "members", "[" + GroupMembersFixture.values(eve) + "]");
        String onlyBob = operation("replace", "members", "[" + GroupMembersFixture.values(bob) + "]");
        String none = Bodies.remove("members");

        assertThat(ids(client, path, onlyBob, addEve)).containsExactlyInAnyOrder(bob, eve);
        assertThat(ids(client, path, addEve, onlyBob)).containsExactly(bob);
        assertThat(ids(client, path, none, addEve)).containsExactly(eve);
        assertThat(ids(client, path, addBob, none)).isEmpty();
        assertThat(client.get(path).json().mentions("members")).isFalse();
        assertThat(ids(client, path, addBob, addEve, Bodies.remove("members[value eq \\\"" + bob + "\\\"]")))
                .containsExactly(eve);
        assertThat(ids(client, path, addBob, addBob, addEve)).containsExactlyInAnyOrder(bob, eve);
        assertThat(ids(
                        client,
                        path,
                        Bodies.remove("members[value eq \\\"" + bob + "\\\" or value eq \\\"" + eve + "\\\"]"),
                        addBob))
                .containsExactly(bob);
        assertThat(ids(client, path, operation("replace", "members", "[]"))).isEmpty();
    }

    private static List<Object> ids(TestClient client, String path, String... operations) {
        client.patch(path, operations).is(204);
        return client.get(path).json().complexes("members").stream()
                .map(member -> member.mentioned("value"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void countTheirIdsWithCase(Preset preset) {
        TestClient client = preset.client();
        String ann = client.created("/Users", user("ann"));
        String path = "/Groups/" + client.created("/Groups", group("Ops", members(ann)));
        String other = ann.toUpperCase(Locale.ROOT);

        TestReply before = client.get(path);
        client.patch(path, Bodies.remove("members[value eq \\\"" + other + "\\\"]"))
                .is(204);

        assertThat(client.get(path).body()).isEqualTo(before.body());
        assertThat(client.get("/Groups?filter=members.value eq \"" + other + "\"")
                        .at("totalResults"))
                .isEqualTo(0L);
    }

    static String members(String... ids) {
        return "\"members\":[" + GroupMembersFixture.values(ids) + "]";
    }
}
