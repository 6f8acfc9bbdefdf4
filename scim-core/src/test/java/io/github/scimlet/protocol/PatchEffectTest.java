package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** The answer to a PATCH of a new user who has something of everything. */
    static TestReply patched(Preset preset, String... operations) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("babs", BABS));
        TestReply reply = client.patch(path, operations).is(200);
        assertThat(client.get(path).body()).isEqualTo(reply.body());
        return reply;
    }
}
