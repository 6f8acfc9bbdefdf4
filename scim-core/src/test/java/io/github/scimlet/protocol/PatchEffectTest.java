package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.remove;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What PATCH makes of a user in both presets (RFC 7644 §3.5.2.1 to §3.5.2.3)")
class PatchEffectTest {

    private static final String BABS = """
            "title":"T","active":true,"name":{"familyName":"J","givenName":"B"},
            "emails":[{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home"}],
            "addresses":[{"type":"work","locality":"Ulm"},{"type":"work","locality":"Bern"},{"type":"home","locality":"Rom"}],
            "ENT":{"department":"D","manager":{"value":"26"}},"BADGE":{"tags":["red"],"code":"C-1"}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title    | {"op":"add","path":"title","value":"N"}                            | "N"
            title    | {"op":"add","path":"urn:ietf:params:scim:schemas:core:2.0:User:title","value":"N"} | "N"
            title    | {"op":"add","path":"TITLE","value":"N"}                            | "N"
            nickName | {"op":"add","value":{"nickName":"N","title":"T"}}                  | "N"
            name     | {"op":"add","path":"name","value":{"middleName":"M"}}              | {"familyName":"J","givenName":"B","middleName":"M"}
            name     | {"op":"add","value":{"name":{"givenName":"N"}}}                    | {"familyName":"J","givenName":"N"}
            name     | {"op":"add","path":"NAME.givenname","value":"N"}                   | {"familyName":"J","givenName":"N"}
            emails   | {"op":"add","path":"emails","value":[{"value":"n"}]}               | [{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home"},{"value":"n"}]
            emails   | {"op":"add","path":"emails","value":{"value":"n"}}                 | [{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home"},{"value":"n"}]
            emails   | {"op":"add","value":{"emails":[{"value":"n"}],"nickName":"N"}}     | [{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home"},{"value":"n"}]
            emails   | {"op":"add","path":"emails[type eq \\"other\\"].value","value":"n"} | [{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home"},{"type":"other","value":"n"}]
            emails   | {"op":"add","path":"emails[type eq \\"home\\"].display","value":"n"} | [{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home","display":"n"}]
            BADGE:tags | {"op":"add","path":"BADGE:tags","value":["blue","RED"]}          | ["red","blue"]
            BADGE:seat | {"op":"add","path":"BADGE:seat.room","value":"1"}                | {"room":"1"}
            ENT:costCenter | {"op":"add","path":"ENT:costCenter","value":"7"}             | "7"
            ENT:costCenter | {"op":"add","value":{"ENT":{"costCenter":"7"}}}              | "7"
            """)
    void adds(String target, String operation, String after) {
        becomes(target, operation, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title    | {"op":"remove","path":"title"}                                     | null
            title    | {"op":"replace","path":"title","value":null}                       | null
            name     | {"op":"remove","path":"name.givenName"}                            | {"familyName":"J"}
            name     | {"op":"remove","path":"name"}                                      | null
            emails   | {"op":"remove","path":"emails"}                                    | null
            emails   | {"op":"remove","path":"emails[type eq \\"work\\" and value ew \\"example.com\\"]"} | [{"value":"h@example.org","type":"home"}]
            emails   | {"op":"remove","path":"emails[value pr]"}                          | null
            emails   | {"op":"remove","path":"emails[type eq \\"work\\"].primary"}        | [{"value":"w@example.com","type":"work"},{"value":"h@example.org","type":"home"}]
            emails   | {"op":"remove","path":"emails.type"}                               | [{"value":"w@example.com","primary":true},{"value":"h@example.org"}]
            emails   | {"op":"remove","path":"emails[type eq \\"none\\"]"}                | [{"value":"w@example.com","type":"work","primary":true},{"value":"h@example.org","type":"home"}]
            ENT:manager | {"op":"remove","path":"ENT:manager"}                            | null
            BADGE:tags  | {"op":"remove","path":"BADGE:tags[value eq \\"RED\\"]"}         | null
            """)
    void takesAway(String target, String operation, String after) {
        becomes(target, operation, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title    | {"op":"replace","path":"title","value":"N"}                        | "N"
            nickName | {"op":"replace","path":"nickName","value":"N"}                     | "N"
            active   | {"op":"replace","value":{"active":false}}                          | false
            title    | {"op":"replace","value":{"active":false}}                          | "T"
            name     | {"op":"replace","path":"name","value":{"givenName":"N"}}           | {"familyName":"J","givenName":"N"}
            name     | {"op":"replace","path":"name","value":{"givenName":null}}          | {"familyName":"J"}
            emails   | {"op":"replace","path":"emails","value":[{"value":"n"}]}           | [{"value":"n"}]
            emails   | {"op":"replace","value":{"emails":[{"value":"n"}]}}                | [{"value":"n"}]
            emails   | {"op":"replace","path":"emails[type eq \\"work\\"]","value":{"value":"n"}} | [{"value":"n","type":"work","primary":true},{"value":"h@example.org","type":"home"}]
            emails   | {"op":"replace","path":"emails[type eq \\"home\\"].value","value":"n"} | [{"value":"w@example.com","type":"work","primary":true},{"value":"n","type":"home"}]
            addresses | {"op":"replace","path":"addresses[type eq \\"work\\"].locality","value":"N"} | [{"type":"work","locality":"N"},{"type":"work","locality":"N"},{"type":"home","locality":"Rom"}]
            addresses | {"op":"replace","path":"addresses[type eq \\"work\\"]","value":{"region":"N"}} | [{"type":"work","locality":"Ulm","region":"N"},{"type":"work","locality":"Bern","region":"N"},{"type":"home","locality":"Rom"}]
            phoneNumbers | {"op":"replace","path":"phoneNumbers","value":[{"value":"1"}]} | [{"value":"1"}]
            ENT:department | {"op":"replace","path":"ENT","value":{"department":"N"}}     | "N"
            ENT:manager    | {"op":"replace","path":"ENT","value":{"department":"N"}}     | {"value":"26","$ref":"https://example.com/scim/v2/Users/26"}
            BADGE:tags     | {"op":"replace","path":"BADGE:tags","value":["n"]}           | ["n"]
            """)
    void replaces(String target, String operation, String after) {
        becomes(target, operation, after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"add","path":"title","value":"T"}
            {"op":"add","path":"emails","value":[{"value":"W@example.com","type":"work"}]}
            {"op":"add","path":"emails","value":[]}
            {"op":"add","path":"name","value":{"givenName":"B"}}
            {"op":"add","path":"BADGE:tags","value":["RED"]}
            {"op":"replace","path":"title","value":"T"}
            {"op":"replace","path":"BADGE:code","value":"C-1"}
            {"op":"replace","path":"ENT:manager","value":{"value":"26"}}
            {"op":"replace","value":{"active":true,"title":"T"}}
            {"op":"remove","path":"nickName"}
            {"op":"remove","path":"phoneNumbers[type eq \\"work\\"].value"}
            {"op":"remove","path":"emails[type eq \\"none\\"]"}
            {"op":"replace","path":"title","value":"N"},{"op":"replace","path":"title","value":"T"}
            """)
    void changesNotEvenTheVersionIfNothingChanges(String operations) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            TestReply before = client.post("/Users", user("babs", BABS));

            TestReply after = client.patch("/Users/" + before.text("id"), Bodies.spelledOut(operations));

            assertThat(after.is(200).body()).isEqualTo(before.body());
            assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op":"add","path":"emails","value":[{"value":"n","primary":true}]}           | n
            {"op":"add","path":"emails[type eq \\"home\\"].primary","value":true}         | h@example.org
            {"op":"replace","path":"emails[type eq \\"home\\"].primary","value":true}     | h@example.org
            {"op":"replace","path":"emails[type eq \\"home\\"]","value":{"primary":true}} | h@example.org
            {"op":"add","value":{"emails":[{"value":"n","primary":true}]}}                | n
            {"op":"add","path":"emails","value":{"value":"n","primary":true}},{"op":"add","path":"emails","value":{"value":"m","primary":true}} | m
            """)
    void makesTheLatestPrimaryAndNoOther(String operations, String primary) {
        for (Preset preset : Preset.values()) {
            Attributes after = patched(preset, operations).json();

            assertThat(after.complexes("emails").stream()
                            .filter(email -> email.flag("primary").orElse(false))
                            .map(email -> email.text("value").orElseThrow()))
                    .containsExactly(primary);
            assertThat(after.complexes("emails").get(0).flag("primary")).contains(false);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void carriesOutEachOperationOnWhatTheOneBeforeHasLeft(Preset preset) {
        TestReply after = patched(
                preset,
                operation("replace", "emails[type eq \\\"home\\\"].primary", "true"),
                operation("replace", "emails[primary eq true].value", "\"first\""),
                remove("emails[value eq \\\"w@example.com\\\"]"),
                operation("add", "BADGE:level", "1"),
                operation("replace", "BADGE:level", "2"),
                remove("title"),
                operation("add", "title", "\"again\""));

        assertThat(after.at("emails")).isEqualTo(Samples.tree("""
                {"it":[{"value":"first","type":"home","primary":true}]}""").mentioned("it"));
        assertThat(after.at(Samples.BADGE, "level")).isEqualTo(2L);
        assertThat(after.text("title")).isEqualTo("again");
        assertThat(after.text("meta", "version")).isEqualTo("W/\"2\"");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void takesAWholeExtensionAwayOrBringsIt(Preset preset) {
        TestReply without = patched(preset, remove("ENT"));
        TestReply nulled = patched(preset, operation("replace", "ENT", "null"));
        TestReply with = patched(preset, operation("add", "urn:example:desk:1.1", "{\"drawer\":\"A\"}"));

        assertThat(without.at("schemas")).isEqualTo(List.of(Samples.USER, Samples.BADGE));
        assertThat(without.json().mentions(Samples.ENTERPRISE)).isFalse();
        assertThat(nulled.json().without("id").without("meta"))
                .isEqualTo(without.json().without("id").without("meta"));
        assertThat(with.at("schemas"))
                .isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE, Samples.BADGE, Samples.DESK));
        assertThat(with.at(Samples.DESK, "drawer")).isEqualTo("A");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void letsLaterOperationsUseASchemaThatAnEarlierOneBrought(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("a"));

        TestReply after = client.patch(
                path,
                operation("add", "schemas", "[\"" + Samples.ENTERPRISE + "\"]"),
                operation("add", "ENT:employeeNumber", "\"7\""),
                operation("replace", "ENT:employeeNumber", "\"8\""));

        assertThat(after.is(200).at("schemas")).isEqualTo(List.of(Samples.USER, Samples.ENTERPRISE));
        assertThat(after.at(Samples.ENTERPRISE)).isEqualTo(Attributes.of("employeeNumber", "8"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void answersWithTheUserAndOfAGroupWithWhatIsAskedFor(Preset preset) {
        TestClient client = preset.client();
        String user = "/Users/" + client.created("/Users", user("a"));
        String group = "/Groups/" + client.created("/Groups", Bodies.group("a"));
        String change = operation("replace", "externalId", "\"x\"");

        TestReply whole = client.patch(user, change).is(200);
        TestReply nothing = client.patch(group, change).is(204);

        assertThat(whole.json().names()).contains("id", "userName", "externalId", "meta");
        assertThat(nothing.header("ETag"))
                .isEqualTo(client.get(group).header("ETag"))
                .isPresent();
        assertThat(client.patch(user + "?attributes=userName", change)
                        .is(200)
                        .json()
                        .names())
                .containsExactly("schemas", "id", "userName");
        assertThat(client.patch(group + "?attributes=externalId", change)
                        .is(200)
                        .json()
                        .names())
                .containsExactly("schemas", "id", "externalId");
    }

    private static void becomes(String target, String operation, String after) {
        for (Preset preset : Preset.values()) {
            TestReply reply = patched(preset, Bodies.spelledOut(operation));

            String path = Bodies.spelledOut(target);
            int colon = path.lastIndexOf(':');
            Object value = colon < 0 ? reply.at(path) : reply.at(path.substring(0, colon), path.substring(colon + 1));
            assertThat(value)
                    .as(preset + operation)
                    .isEqualTo(Samples.tree("{\"it\":" + after + "}").mentioned("it"));
        }
    }

    private static TestReply patched(Preset preset, String... operations) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("babs", BABS));
        TestReply reply = client.patch(path, operations).is(200);
        assertThat(client.get(path).body()).isEqualTo(reply.body());
        return reply;
    }
}
