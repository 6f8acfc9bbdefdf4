package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Values of every type, written in every way in both presets (RFC 7643 §2.3, §2.4)")
class ValueOfEveryTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title           | "CEO & \\u00e9e\\u0301 "
            active          | false
            BADGE:vip       | true
            BADGE:level     | 12
            BADGE:level     | -9223372036854775808
            BADGE:score     | 0.10
            BADGE:score     | 1234567890.12345678901234567890
            BADGE:score     | 3
            BADGE:since     | "2024-01-31T10:00:00+02:00"
            BADGE:since     | "2024-01-31T08:00:00.1234567Z"
            BADGE:photo     | "AAE="
            BADGE:photo     | "AAE"
            BADGE:page      | "https://example.com/a?b=c#d"
            BADGE:page      | "../Users/26"
            BADGE:tags      | ["b","a"]
            BADGE:keys      | ["a","A"]
            BADGE:seat      | {"room":"1","floor":2,"aliases":["x","y"]}
            BADGE:devices   | [{"name":"n","kind":"k","size":1,"labels":["x"]},{"name":"m","kind":"k"}]
            emails          | [{"type":"work","value":"B@EXAMPLE.com","primary":true},{"value":"b@home.example"}]
            phoneNumbers    | [{"value":"555 1"}]
            x509Certificates | [{"value":"AAE="},{"value":"AAI"}]
            """)
    void comesBackAsItWasSent(String target, String json) {
        for (Preset preset : Preset.values()) {
            for (Write write : Write.values()) {
                TestClient client = preset.client();

                TestReply reply = write.set(client, target, json);

                String read = client.get("/Users/" + reply.text("id")).is(200).body();
                assertThat(tree(read, target)).as(preset + " " + write).isEqualTo(tree("{\"it\":" + json + "}", "it"));
                assertThat(reply.body()).isEqualTo(read);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BADGE:since | "2024-01-31T10:00:00+02:00" | BADGE:since eq "2024-01-31T08:00:00Z"
            BADGE:photo | "AAE"                       | BADGE:photo eq "AAE="
            BADGE:score | 0.10                        | BADGE:score eq 0.1
            BADGE:level | 10                          | BADGE:level gt 9
            BADGE:keys  | ["a","A"]                   | BADGE:keys eq "A" and BADGE:keys eq "a"
            """)
    void isFoundByWhatItMeans(String target, String json, String filter) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            String id = Write.POST.set(client, target, json).text("id");

            assertThat(client.get("/Users?filter=" + Bodies.spelledOut(filter)).each("id"))
                    .containsExactly(id);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title         | true
            title         | {"value":"x"}
            title         | {}
            title         | ["a","b"]
            active        | "yes"
            active        | 1
            BADGE:vip     | "1"
            BADGE:level   | 1.0
            BADGE:level   | 1e2
            BADGE:level   | "12"
            BADGE:level   | 9223372036854775808
            BADGE:score   | "0.1"
            BADGE:score   | true
            BADGE:since   | "2024-01-31"
            BADGE:since   | "10:00:00Z"
            BADGE:since   | "2024-02-30T10:00:00Z"
            BADGE:since   | 1706695200
            BADGE:photo   | "A*"
            BADGE:photo   | "a_-b"
            BADGE:photo   | 7
            BADGE:page    | "not a uri"
            BADGE:page    | 5
            BADGE:tags    | [true]
            BADGE:tags    | [{}]
            BADGE:tags    | ["a",{"value":"b"}]
            BADGE:seat    | 5
            BADGE:seat    | {"room":"1","floor":"two"}
            BADGE:devices | [{"name":"n","kind":"k","size":1.5}]
            name          | "Babs"
            name          | {"givenName":{}, "familyName":["a","b"]}
            emails        | 5
            emails        | [5]
            emails        | [{"value":true}]
            emails        | [{"value":"a","primary":"perhaps"}]
            x509Certificates | [{"value":"A*"}]
            profileUrl    | "::"
            photos        | [{"value":"not a uri"}]
            """)
    void isRefusedIfItIsOfAnotherType(String target, String json) {
        for (Preset preset : Preset.values()) {
            for (Write write : Write.values()) {
                TestClient client = preset.client();

                write.set(client, target, json)
                        .isError(400, "invalidValue")
                        .saying(target.startsWith("BADGE") ? target.substring(6) : target);

                assertThat(client.get("/Users?filter=" + Bodies.spelledOut(target) + "+pr")
                                .at("totalResults"))
                        .isEqualTo(0L);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isRefusedWhereAnArrayIsDue(Preset preset) {
        for (Write write : new Write[] {Write.POST, Write.PUT}) {
            write.set(preset.client(), "emails", "{}").isError(400, "invalidValue");
            write.set(preset.client(), "emails", "{\"value\":\"a\"}").isError(400, "invalidValue");
            write.set(preset.client(), "BADGE:tags", "\"a\"").isError(400, "invalidValue");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isKeptOnceIfItIsSentTwice(Preset preset) {
        for (Write write : Write.values()) {
            TestReply emails = write.set(
                    preset.client(),
                    "emails",
                    "[{\"type\":\"work\",\"value\":\"a\"},{\"type\":\"work\",\"value\":\"a\"},{\"type\":\"home\",\"value\":\"a\"}]");

            assertThat(emails.json().complexes("emails")).hasSize(2);
            assertThat(tree(
                            write.set(preset.client(), "BADGE:tags", "[\"a\",\"A\"]")
                                    .body(),
                            "BADGE:tags"))
                    .hasToString("[a]");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isNeverPrimaryTwiceInOneRequest(Preset preset) {
        for (Write write : Write.values()) {
            write.set(
                            preset.client(),
                            "emails",
                            "[{\"value\":\"a\",\"primary\":true},{\"value\":\"b\",\"primary\":true}]")
                    .isError(400, "invalidValue")
                    .saying("primary");
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void isTheSameInWhateverOrderItsMembersAre(Preset preset) {
        for (Write write : Write.values()) {
            TestReply one = write.set(preset.client(), "emails", "[{\"value\":\"a\",\"type\":\"work\"}]");
            TestReply other = write.set(preset.client(), "emails", "[{\"type\":\"work\",\"value\":\"a\"}]");

            assertThat(one.at("emails")).isEqualTo(other.at("emails"));
        }
    }

    private static Object tree(String json, String target) {
        String path = Bodies.spelledOut(target);
        int colon = path.lastIndexOf(':');
        return colon < 0
                ? Samples.tree(json).mentioned(path)
                : Stream.of(Samples.tree(json))
                        .flatMap(user -> user.complex(path.substring(0, colon)).stream())
                        .map(extension -> extension.mentioned(path.substring(colon + 1)))
                        .findFirst()
                        .orElse("no extension");
    }
}
