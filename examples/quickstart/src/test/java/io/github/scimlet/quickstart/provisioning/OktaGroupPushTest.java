package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Okta pushes a group")
class OktaGroupPushTest {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    private ScimClient okta;
    private String kim;
    private String lee;
    private String group;

    @BeforeEach
    void create() {
        okta = server.client().with("User-Agent", "Okta SCIM Client 1.0.0");
        kim = okta.post("/Users", "{\"userName\":\"kim@corp.example\"}")
                .expect(201)
                .id();
        lee = okta.post("/Users", "{\"userName\":\"lee@corp.example\"}")
                .expect(201)
                .id();
        group = okta.post("/Groups", """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
                         "displayName":"Team A","members":[]}""").expect(201).id();
    }

    @Test
    void andFindsItByName() {
        ScimReply list =
                okta.query("/Groups", "filter", "displayName eq \"Team A\"", "startIndex", "1", "count", "100");

        assertThat(list.expect(200).ids()).containsExactly(group);
    }

    @Test
    void andRenamesItWithItsIdInTheValue() {
        change("""
                {"op":"replace","value":{"id":"%s","displayName":"Team B"}}""".formatted(group));

        assertThat(read().text("displayName")).isEqualTo("Team B");
    }

    @Test
    void andRepeatsItsNameWithEveryChangeOfMembers() {
        change("""
                {"op":"replace","value":{"id":"%s","displayName":"Team A"}},
                {"op":"add","path":"members","value":[{"value":"%s","display":"kim@corp.example"}]}""".formatted(group, kim));

        assertThat(members()).containsExactly(kim);
    }

    @Test
    void andTakesOutOneAndAddsAnotherInOneRequest() {
        change("""
                {"op":"add","path":"members","value":[{"value":"%s","display":"lee@corp.example"}]}""".formatted(lee));

        change("""
                {"op":"remove","path":"members[value eq \\"%s\\"]"},
                {"op":"add","path":"members","value":[{"value":"%s","display":"kim@corp.example"}]}""".formatted(lee, kim));

        assertThat(members()).containsExactly(kim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"op":"replace","path":"members","value":[%s]}""", """
                {"op":"replace","value":{"members":[%s]}}"""})
    void andReplacesAllMembersAndEmptiesIt(String operation) {
        change(operation.formatted("{\"value\":\"%s\"},{\"value\":\"%s\"}".formatted(kim, lee)));
        assertThat(members()).containsExactlyInAnyOrder(kim, lee);

        change(operation.formatted("{\"value\":\"%s\",\"display\":\"lee\"}".formatted(lee)));
        assertThat(members()).containsExactly(lee);

        change(operation.formatted(""));
        assertThat(members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"id\":\"another\",", ""})
    void andPutsItWithAllItsMembers(String id) {
        ScimReply replaced =
                okta.put("/Groups/" + group, """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],%s
                         "displayName":"Team A","members":[{"value":"%s"},{"value":"%s","display":"lee"}]}""".formatted(id, kim, lee)).expect(200);

        assertThat(replaced.id()).isEqualTo(group);
        assertThat(members()).containsExactlyInAnyOrder(kim, lee);
    }

    @Test
    void andDeletesItWithoutItsUsers() {
        change("""
                {"op":"add","path":"members","value":[{"value":"%s"}]}""".formatted(kim));

        okta.delete("/Groups/" + group).expect(204);

        okta.get("/Groups/" + group).expect(404);
        assertThat(okta.get("/Users/" + kim).expect(200).body().has("groups")).isFalse();
    }

    @Test
    void andSeesItInItsUsers() {
        change("""
                {"op":"add","path":"members","value":[{"value":"%s"}]}""".formatted(kim));

        assertThat(Tree.texts(okta.get("/Users/" + kim).expect(200).at("groups"), "value"))
                .containsExactly(group);
    }

    private void change(String operations) {
        okta.patch("/Groups/" + group, Patch.of("[" + operations + "]")).expect(204);
    }

    private ScimReply read() {
        return okta.get("/Groups/" + group).expect(200);
    }

    private List<String> members() {
        return Tree.texts(read().at("members"), "value");
    }
}
