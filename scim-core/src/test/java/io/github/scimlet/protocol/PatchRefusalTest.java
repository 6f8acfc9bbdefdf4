package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.store.TestStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PATCH that fails changes nothing, and says why, in both presets (RFC 7644 §3.5.2)")
class PatchRefusalTest {

    private static final String FIRST = operation("replace", "title", "\"changed\"");
    private static final String LAST = operation("replace", "nickName", "\"changed\"");

    private final TestStore store = TestStore.ofSamples();
    private String path = "";

    @BeforeEach
    void createBabs() {
        path = "/Users/" + Preset.STRICT.client(store).created("/Users", user("babs", """
                "title":"T","emails":[{"value":"a","type":"work","primary":true},{"value":"b","type":"home"}],
                "name":{"familyName":"J"},"BADGE":{"code":"C-1","seat":{"room":"1","plan":"P-1"}},
                "ENT":{"manager":{"value":"26"}}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"remove"}                                                       | noTarget
            {"op":"remove","value":{"title":null}}                                | noTarget
            {"op":"replace","path":"emails[type eq \\"x\\" or type eq \\"y\\"].value","value":"x"} | noTarget
            {"op":"replace","path":"emails[type ne \\"work\\" and type ne \\"home\\"].value","value":"x"} | noTarget
            {"op":"replace","path":"emails[type sw \\"x\\"]","value":{"value":"x"}} | noTarget
            {"op":"add","path":"emails[not (type pr)].value","value":"x"}         | noTarget
            {"op":"add","path":"phoneNumbers.value","value":"x"}                  | noTarget
            {"op":"replace","path":"emails[","value":"x"}                         | invalidPath
            {"op":"replace","path":"a b","value":"x"}                             | invalidPath
            {"op":"replace","path":"emails[0]","value":"x"}                       | invalidPath
            {"op":"replace","path":"emails[-]","value":"x"}                       | invalidPath
            {"op":"replace","path":"/title","value":"x"}                          | invalidPath
            {"op":"replace","path":"","value":"x"}                                | invalidPath
            {"op":"replace","path":5,"value":"x"}                                 | invalidPath
            {"op":"replace","path":"name.nick","value":"x"}                       | invalidPath
            {"op":"replace","path":"emails[type eq \\"work\\"].nick","value":"x"} | invalidPath
            {"op":"replace","path":"title[value eq \\"x\\"]","value":"x"}         | invalidPath
            {"op":"replace","path":"emails[typo eq \\"x\\"]","value":{}}          | invalidFilter
            {"op":"remove","path":"emails[typo eq \\"x\\"]"}                      | invalidFilter
            {"op":"remove","path":"emails[primary gt true]"}                      | invalidFilter
            {"op":"remove","path":"emails[value eq true]"}                        | invalidFilter
            {"op":"move","path":"title","from":"nickName"}                        | invalidSyntax
            {"op":"copy","path":"title","from":"nickName"}                        | invalidSyntax
            {"op":"test","path":"title","value":"T"}                              | invalidSyntax
            {"path":"title","value":"x"}                                          | invalidSyntax
            {"op":null,"path":"title","value":"x"}                                | invalidSyntax
            {"op":["add"],"path":"title","value":"x"}                             | invalidSyntax
            "add"                                                                 | invalidSyntax
            {"op":"replace","path":"id","value":"z"}                              | mutability
            {"op":"replace","path":"meta.created","value":"2011-05-13T04:42:34Z"} | mutability
            {"op":"add","path":"meta","value":{"version":"x"}}                    | mutability
            {"op":"add","path":"groups","value":[{"value":"g"}]}                  | mutability
            {"op":"replace","path":"ENT:manager.displayName","value":"Z"}         | mutability
            {"op":"replace","path":"BADGE:code","value":"C-2"}                    | mutability
            {"op":"add","path":"BADGE:code","value":"C-2"}                        | mutability
            {"op":"remove","path":"BADGE:code"}                                   | mutability
            {"op":"replace","path":"BADGE:seat","value":{"plan":"P-2"}}           | mutability
            {"op":"remove","path":"userName"}                                     | mutability
            {"op":"replace","path":"userName","value":null}                       | mutability
            {"op":"replace","value":{"userName":null}}                            | mutability
            {"op":"remove","path":"BADGE:seat.room"}                              | mutability
            {"op":"replace","path":"active","value":"yes"}                        | invalidValue
            {"op":"replace","path":"userName","value":"  "}                       | invalidValue
            {"op":"add","path":"title"}                                           | invalidValue
            {"op":"replace","path":"title"}                                       | invalidValue
            {"op":"add"}                                                          | invalidValue
            {"op":"add","value":"x"}                                              | invalidValue
            {"op":"add","path":"name","value":"x"}                                | invalidValue
            {"op":"add","path":"emails","value":[{"value":"c","primary":true},{"value":"d","primary":true}]} | invalidValue
            {"op":"replace","path":"emails","value":[{"value":"c","primary":true},{"value":"d","primary":true}]} | invalidValue
            {"op":"add","path":"BADGE:devices","value":[{"name":"n"}]}            | invalidValue
            """)
    void changesNothingAndSaysWhy(String operation, String scimType) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client(store);
            TestReply before = client.get(path);

            client.patch(path, FIRST, Bodies.spelledOut(operation), LAST).isError(400, scimType);

            assertThat(client.get(path).body()).as(preset + operation).isEqualTo(before.body());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"Replace","path":"title","value":"x"}                             | invalidSyntax
            {"op":"replace","path":"nickNaem","value":"x"}                          | invalidPath
            {"op":"replace","path":"emails[type eq \\"other\\"].value","value":"x"} | noTarget
            {"op":"replace","path":"emails[type eq \\"other\\"]","value":{"value":"x"}} | noTarget
            {"op":"add","path":"emails[type eq \\"other\\"].value","value":null}    | noTarget
            {"op":"remove","path":"emails","value":[{"value":"a"}]}                 | invalidValue
            {"op":"remove","path":"title","value":"T"}                              | invalidValue
            {"op":"remove","path":"title","value":""}                               | invalidValue
            {"op":"replace","path":"active","value":"True"}                         | invalidValue
            {"op":"replace","path":"title","value":42}                              | invalidValue
            {"op":"replace","path":"title","value":["x"]}                           | invalidValue
            {"op":"add","path":"emails","value":"x"}                                | invalidValue
            {"op":"replace","value":{"name.givenName":"x"}}                         | invalidSyntax
            {"op":"replace","value":{"nickNaem":"x"}}                               | invalidSyntax
            {"op":"replace","value":{"id":"other"}}                                 | mutability
            {"op":"replace","value":{"groups":[{"value":"g"}]}}                     | mutability
            """)
    void keepsToTheLetterInStrictModeAndIsKinderOtherwise(String operation, String scimType) {
        TestReply before = Preset.STRICT.client(store).get(path);

        Preset.STRICT.client(store).patch(path, FIRST, operation, LAST).isError(400, scimType);

        assertThat(Preset.STRICT.client(store).get(path).body()).isEqualTo(before.body());
        assertThat(Preset.TOLERANT
                        .client(store)
                        .patch(path, FIRST, operation, LAST)
                        .is(200)
                        .text("nickName"))
                .isEqualTo("changed");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isAlwaysExplained(Preset preset) {
        TestClient client = preset.client(store);
        client.created("/Users", user("taken"));

        client.patch(path, FIRST, operation("replace", "userName", "\"TAKEN\"")).isError(409, "uniqueness");
        client.patch("/Users/zz", FIRST).isError(404);
        client.with("If-Match", "W/\"7\"").patch(path, FIRST).isError(412);
        client.send("PATCH", path, "{").isError(400, "invalidSyntax");
        client.send("PATCH", path, "[]").isError(400, "invalidSyntax");
        client.send("PATCH", path, "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}")
                .isError(400, "invalidSyntax");

        assertThat(client.get(path).text("title")).isEqualTo("T");
    }

    @Test
    void isOwedTheUrnOfTheMessageAndAnOperationInStrictMode() {
        for (String schemas : List.of("", "\"schemas\":[],", "\"schemas\":[\"" + User.SCHEMA + "\"],")) {
            String body = "{" + schemas + "\"Operations\":[" + FIRST + "]}";

            Preset.STRICT
                    .client(store)
                    .send("PATCH", path, body)
                    .isError(400, "invalidSyntax")
                    .saying("PatchOp");
            Preset.TOLERANT.client(store).send("PATCH", path, body).is(200);
        }
        String version = Preset.STRICT.client(store).version(path);
        Preset.STRICT.client(store).patch(path).isError(400, "invalidSyntax");
        assertThat(Preset.TOLERANT.client(store).patch(path).is(200).text("meta", "version"))
                .isEqualTo(version);
    }
}
