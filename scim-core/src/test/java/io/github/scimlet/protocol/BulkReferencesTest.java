package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("References between operations (RFC 7644 §3.7.2)")
class BulkReferencesTest extends BulkFixture {

    private static final Schema DESK = Samples.schema("""
            {"id": "urn:example:2.0:Desk", "attributes": [
              {"name": "owner"},
              {"name": "guests", "type": "complex", "multiValued": true, "subAttributes": [
                {"name": "value"}, {"name": "$ref", "type": "reference", "referenceTypes": ["User"]}]}]}
            """);

    @Test
    void becomeTheIdOfWhatWasCreated() {
        for (TestClient each : List.of(client, strict)) {
            String name = each == strict ? "ann" : "bob";

            TestReply reply = bulk(each, user(name), group("Friends of " + name, "bulkId:" + name));

            assertThat(statuses(reply)).containsExactly("201", "201");
            TestReply group = client.get(path(reply, 1)).is(200);
            assertThat(group.text("members", 0, "value")).isEqualTo(id(reply, 0));
            assertThat(group.text("members", 0, "$ref")).isEqualTo(reply.text("Operations", 0, "location"));
        }
    }

    @Test
    void mayLeadForward() {
        TestReply reply =
                bulk(strict, group("Ops", "bulkId:ann", "bulkId:Dev"), group("Dev", "bulkId:ann"), user("ann"));

        assertThat(statuses(reply)).containsExactly("201", "201", "201");
        assertThat(each(reply, "bulkId")).containsExactly("Ops", "Dev", "ann");
        assertThat(members(path(reply, 0))).containsExactlyInAnyOrder(id(reply, 2), id(reply, 1));
        assertThat(members(path(reply, 1))).containsExactly(id(reply, 2));
        for (int i = 0; i < 3; i++) {
            assertThat(reply.text("Operations", i, "version")).isEqualTo(client.version(path(reply, i)));
        }
    }

    @Test
    void leaveTheOrderAloneWhereTheyCan() {
        List<String> created = new ArrayList<>();
        TestClient heard = TestClient.of(TestClient.serving(store)
                .listener(change -> created.add(change.after()
                        .orElseThrow()
                        .attributes()
                        .text("displayName")
                        .orElse("a user"))));

        bulk(heard, group("A"), group("B", "bulkId:D"), group("C"), group("D")).is(200);

        assertThat(created).containsExactly("A", "D", "B", "C");
    }

    @Test
    void areFoundInExtensions() {
        TestReply reply = bulk(strict, managed("ann", "bulkId:boss"), user("boss"));

        assertThat(statuses(reply)).containsExactly("201", "201");
        assertThat(manager(path(reply, 0))).isEqualTo(id(reply, 1));
    }

    @Test
    void areFoundInExtensionsOfTheHostsOwn() {
        TestClient desks = TestClient.of(TestClient.serving(store).userExtension(DESK));

        TestReply reply = bulk(
                desks,
                post(
                        "/Users",
                        "ann",
                        "{\"userName\":\"ann\",\"urn:example:2.0:Desk\":{\"owner\":\"bulkId:boss\",\"guests\":["
                                + values("bulkId:boss", "bulkId:ann") + "]}}"),
                user("boss"));

        TestReply ann = desks.get(path(reply, 0)).is(200);
        assertThat(ann.text("urn:example:2.0:Desk", "owner")).isEqualTo(id(reply, 1));
        assertThat(ann.text("urn:example:2.0:Desk", "guests", 0, "value")).isEqualTo(id(reply, 1));
        assertThat(ann.text("urn:example:2.0:Desk", "guests", 1, "value")).isEqualTo(id(reply, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"bulkId:ann\"}]}",
                "{\"op\":\"add\",\"value\":{\"members\":[{\"value\":\"bulkId:ann\"}]}}",
                "{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"bulkId:ann\"}]}"
            })
    void areFoundInThePatchOfAGroup(String operation) {
        String group = "/Groups/" + client.group("Ops");

        TestReply reply = bulk(strict, patch(group, operation), user("ann"));

        assertThat(statuses(reply)).containsExactly("204", "201");
        assertThat(members(group)).containsExactly(id(reply, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 200 | 400",
                "{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"} | 400 | 400",
                "null | 400 | 400"
            })
    void leaveAPatchAloneThatHasNoOperations(String operations, String tolerant, String byTheLetter) {
        String patch = "{\"method\":\"PATCH\",\"path\":\"/Users/bulkId:ann\",\"data\":{\"schemas\":[\"" + PATCH_OP
                + "\"],\"Operations\":" + operations + "}}";

        assertThat(statuses(bulk(client, user("ann"), patch))).containsExactly("201", tolerant);
        assertThat(statuses(bulk(strict, user("bob"), patch.replace("ann", "bob"))))
                .containsExactly("201", byTheLetter);
    }

    @Test
    void areFoundInPatchValuesThatAreBareText() {
        String user = "/Users/" + client.user("bjensen");

        TestReply reply = bulk(
                strict,
                user("boss"),
                patch(
                        user,
                        "{\"op\":\"add\",\"path\":\"" + ENTERPRISE + ":manager.value\",\"value\":\"bulkId:boss\"}"));

        assertThat(statuses(reply)).containsExactly("201", "200");
        assertThat(manager(user)).isEqualTo(id(reply, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "members[value eq \\\"bulkId:ann\\\"], 2",
        "members[not (value eq \\\"bulkId:ann\\\")], 1",
        "members[value eq \\\"bulkId:ann\\\" or value eq \\\"bulkId:bob\\\"], 1",
        "members[type eq \\\"User\\\" and value ne \\\"bulkId:bob\\\"], 1"
    })
    void areFoundInTheFilterOfAPatchPath(String path, int left) {
        TestReply reply = bulk(
                strict,
                user("ann"),
                user("bob"),
                user("eve"),
                group("Ops", "bulkId:ann", "bulkId:bob", "bulkId:eve"),
                patch("/Groups/bulkId:Ops", "{\"op\":\"remove\",\"path\":\"" + path + "\"}"));

        assertThat(statuses(reply)).containsExactly("201", "201", "201", "201", "204");
        assertThat(members(path(reply, 3))).hasSize(left);
    }

    @Test
    void areFoundInAFilterWithoutQuotesIfThatIsTolerated() {
        String[] operations = {
            group("Ops", "bulkId:ann"),
            user("ann"),
            patch("/Groups/bulkId:Ops", "{\"op\":\"remove\",\"path\":\"members[value eq bulkId:ann]\"}")
        };

        TestReply reply = bulk(client, operations);

        assertThat(statuses(reply)).containsExactly("201", "201", "204");
        assertThat(members(path(reply, 0))).isEmpty();
    }

    @Test
    void standForTheIdInAPath() {
        TestReply reply = bulk(
                strict,
                put("/Users/bulkId:ann", userNamed("anna")),
                patch("Users/bulkId:ann", "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr\"}"),
                delete("/v2/Groups/bulkId:Ops"),
                user("ann"),
                group("Ops"));

        assertThat(statuses(reply)).containsExactly("200", "200", "204", "201", "201");
        assertThat(path(reply, 0)).isEqualTo(path(reply, 3));
        assertThat(path(reply, 2)).isEqualTo(path(reply, 4));
        assertThat(client.get(path(reply, 3)).text("userName")).isEqualTo("anna");
        assertThat(client.get(path(reply, 3)).text("title")).isEqualTo("Dr");
        client.get(path(reply, 4)).isError(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä/😀", "bulkId:x", "\"]or\\", "../x?y#z", "%41+", "\u0007", "id eq \"x\""})
    void mayHaveOddCharacters(String bulkId) {
        TestReply reply = bulk(
                strict,
                group("Ops", escaped("bulkId:" + bulkId)),
                post("/Users", escaped(bulkId), userNamed("ann")),
                patch(
                        "/Groups/bulkId:Ops",
                        "{\"op\":\"remove\",\"path\":\""
                                + escaped("members[value eq \"" + escaped("bulkId:" + bulkId) + "\"]") + "\"}"));

        assertThat(statuses(reply)).containsExactly("201", "201", "204");
        assertThat(members(path(reply, 0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä/😀", "bulkId:x", "\"]or\\", "../x?y#z", "%41+"})
    void areEncodedInPathsAsIdsAre(String bulkId) {
        TestReply reply = bulk(
                strict,
                post("/Users", escaped(bulkId), userNamed("ann")),
                delete("/Users/bulkId:" + Uris.encoded(bulkId)));

        assertThat(statuses(reply)).containsExactly("201", "204");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0007", "\\u0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulkId:none", "bulkId:", "bulkId:ANN", "bulkId: ann", "bulkId:bulkId:ann", "bulkId:put"})
    void mustLeadToAPost(String reference) {
        for (TestClient each : List.of(client, strict)) {
            String boss = client.user("boss" + (each == strict ? 1 : 2));

            TestReply reply = bulk(
                    each,
                    group("Ops", reference),
                    patch("/Users/" + boss, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"" + reference + "\"}"),
                    delete("/Users/" + reference.replace(" ", "%20")),
                    "{\"bulkId\":\"put\","
                            + put("/Users/" + boss, userNamed(boss)).substring(1));

            assertThat(statuses(reply)).containsExactly("400", "400", "400", "200");
            assertThat(error(reply, 0).text("scimType")).contains("invalidValue");
            assertThat(error(reply, 0).text("detail").orElse("")).contains("bulkId");
            assertThat(count("/Groups")).isEqualTo(0L);
        }
    }

    @Test
    void areNoneIfTheyArePartOfAText() {
        TestReply reply = bulk(
                strict,
                post(
                        "/Groups",
                        "g",
                        "{\"schemas\":[\"" + GROUP + "\"],\"displayName\":\"see bulkId:none, BULKID:none\"}"));

        assertThat(statuses(reply)).containsExactly("201");
    }

    @Test
    void failWithWhatTheyLeadTo() {
        client.user("taken");

        TestReply reply = bulk(
                strict,
                group("Ops", "bulkId:taken"),
                group("All", "bulkId:Ops"),
                user("taken"),
                put("/Users/bulkId:taken", userNamed("x")),
                delete("/Groups/bulkId:All"),
                user("ann"));

        assertThat(statuses(reply)).containsExactly("409", "409", "409", "409", "409", "201");
        assertThat(error(reply, 0).text("detail").orElse("")).contains("'taken'");
        assertThat(error(reply, 0).mentions("scimType")).isFalse();
        assertThat(error(reply, 2).text("scimType")).contains("uniqueness");
        assertThat(count("/Groups")).isEqualTo(0L);
        assertThat(count("/Users")).isEqualTo(2L);
    }

    @Test
    void failWithWhatIsNoOperationAtAll() {
        TestReply reply =
                bulk(strict, group("Ops", "bulkId:x"), "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"x\"}");

        assertThat(statuses(reply)).containsExactly("409", "400");
    }

    @Test
    void areFollowedBeforeTheErrorsAreCounted() {
        client.user("taken");

        TestReply reply = client.post(
                "/Bulk",
                request("\"failOnErrors\":1,", user("ann"), group("Ops", "bulkId:taken"), user("bob"), user("taken")));

        assertThat(each(reply, "bulkId")).containsExactly("ann", "taken");
        assertThat(statuses(reply)).containsExactly("201", "409");
    }

    @Test
    void doNotMakeMembersOutOfWhatIsNotThere() {
        TestReply reply = bulk(client, user("ann"), delete("/Users/bulkId:ann"), group("Ops", "bulkId:ann"));

        assertThat(statuses(reply)).containsExactly("201", "204", "201");
        assertThat(members(path(reply, 2))).isEmpty();
        assertThat(statuses(bulk(strict, user("ann"), delete("/Users/bulkId:ann"), group("Dev", "bulkId:ann"))))
                .containsExactly("201", "204", "400");
    }

    @Test
    void canLeadToUsersWithExtensionsThatAreRequired() {
        TestClient desks = TestClient.of(TestClient.serving(store).extension("User", new Extension(DESK, true)));

        TestReply reply = bulk(
                desks,
                post("/Users", "a", "{\"userName\":\"a\",\"urn:example:2.0:Desk\":{\"owner\":\"bulkId:b\"}}"),
                post("/Users", "b", "{\"userName\":\"b\",\"urn:example:2.0:Desk\":{\"owner\":\"me\"}}"));

        assertThat(statuses(reply)).containsExactly("201", "201");
    }
}
