package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every parameter of a SearchRequest (RFC 7644 §3.4.3)")
class SearchParametersTest {

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createThreeUsers() {
        presets.tolerant.user("bob");
        presets.tolerant.user("bea");
        presets.tolerant.user("carl");
    }

    private static String request(String member) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"]" + member + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "filter":"userName sw \\"b\\""                 | filter=userName sw "b"
            "sortBy":"userName"                            | sortBy=userName
            "sortBy":"userName","sortOrder":"descending"   | sortBy=userName&sortOrder=descending
            "startIndex":2                                 | startIndex=2
            "startIndex":-3                                | startIndex=1
            "count":1                                      | count=1
            "count":0                                      | count=0
            "count":-7                                     | count=0
            "attributes":["userName","meta.created"]       | attributes=userName,meta.created
            "attributes":[]                                | foo=1
            "excludedAttributes":["meta"]                  | excludedAttributes=meta
            "filter":null,"count":null,"attributes":null   | foo=1
            "cursor2":{"unknown":[1]}                      | foo=1
            """)
    void meansWhatTheParameterOfTheUrlDoes(String member, String query) {
        TestReply posted =
                presets.strict.post("/Users/.search", request("," + member)).is(200);

        assertThat(posted.body())
                .isEqualTo(presets.strict.get("/Users?" + query).is(200).body());
        assertThat(presets.tolerant
                        .post("/Users/.search", request("," + member))
                        .body())
                .isEqualTo(posted.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            filter,sortBy,sortOrder         | 1, 1.5, true, {}, {"a":1}, ["userName"]
            startIndex,count                | "x", "1", "", 1.5, 1.0, 1e2, true, {}, [1]
            attributes,excludedAttributes   | 1, true, {}, {"a":1}, [1], [true], [null], [{}], [["userName"]]
            """)
    void refusesEveryOtherType(String parameters, String values) {
        for (String parameter : parameters.split(",", -1)) {
            for (String value : values.split(", ", -1)) {
                String body = request(",\"" + parameter + "\":" + value);
                presets.strict
                        .post("/Users/.search", body)
                        .isError(400, "invalidValue")
                        .saying(parameter);
                presets.tolerant.post("/Users/.search", body).isError(400, "invalidValue");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]",
                "\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"",
                "null",
                "5"
            })
    void needsItsUrnByTheLetterAlone(String schemas) {
        presets.strict.post("/Users/.search", "{\"schemas\":" + schemas + "}").isError(400, "invalidSyntax");
        assertThat(presets.tolerant
                        .post("/Users/.search", "{\"schemas\":" + schemas + "}")
                        .is(200)
                        .at("totalResults"))
                .isEqualTo(3L);
    }

    @Test
    void createsNothing() {
        presets.tolerant
                .post("/Users/.search", request(",\"userName\":\"dan\""))
                .is(200);

        assertThat(presets.users("count=0")).isEmpty();
        assertThat(presets.both("/Users").at("totalResults")).isEqualTo(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributes", "excludedAttributes"})
    void namesNoMoreThanAThousandAttributes(String parameter) {
        String allowed = "\"" + "userName,".repeat(1_000) + "\"";
        String tooMany = "\"" + "userName,".repeat(1_000) + "\",\"title\"";

        presets.tolerant
                .post("/Users/.search", request(",\"" + parameter + "\":[" + allowed + "]"))
                .is(200);
        presets.tolerant
                .post("/Users/.search", request(",\"" + parameter + "\":[" + tooMany + "]"))
                .isError(400, "invalidValue")
                .saying(parameter, "1000");
    }
}
