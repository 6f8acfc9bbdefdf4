package io.github.scimlet.protocol;

import static io.github.scimlet.protocol.Bodies.operation;
import static io.github.scimlet.protocol.Bodies.remove;
import static io.github.scimlet.protocol.Bodies.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.schema.Samples;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Attributes without a value: absent, null and [] are one (RFC 7643 §2.5)")
class ClearingTest {

    private static final String ALL = """
            "title":"T","active":true,"name":{"givenName":"G"},"emails":[{"value":"a"}],
            "BADGE":{"level":1,"tags":["a"],"seat":{"room":"1"},"devices":[{"name":"n","kind":"k"}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title         | null
            active        | null
            name          | null
            name          | {}
            name          | {"givenName":null}
            emails        | null
            emails        | []
            emails        | [null]
            BADGE:level   | null
            BADGE:tags    | []
            BADGE:tags    | null
            BADGE:seat    | null
            BADGE:devices | []
            """)
    void areClearedByAPutThatSaysSo(String target, String json) {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            TestReply created = client.post("/Users", user("a", ALL)).is(201);
            String path = "/Users/" + created.text("id");

            TestReply put = client.put(path, user("a", Bodies.member(target, json)));

            isUnassigned(client, path, put.is(200), target);
            TestReply posted = client.post("/Users", user("b", Bodies.member(target, json)));
            isUnassigned(client, "/Users/" + posted.is(201).text("id"), posted, target);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title         | null
            name          | null
            emails        | null
            emails        | []
            BADGE:level   | null
            BADGE:tags    | []
            BADGE:tags    | null
            BADGE:seat    | null
            BADGE:devices | []
            """)
    void areClearedByPatch(String target, String json) {
        for (Preset preset : Preset.values()) {
            for (String operation : List.of(
                    operation("replace", target, json),
                    "{\"op\":\"replace\",\"value\":{" + Bodies.member(target, json) + "}}",
                    remove(target))) {
                TestClient client = preset.client();
                String path = "/Users/" + client.created("/Users", user("a", ALL));

                TestReply patched = client.patch(path, operation);

                isUnassigned(client, path, patched.is(200), target);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void areClearedByAnAddOfNullButKeptByAnAddOfNothing(Preset preset) {
        TestClient client = preset.client();
        String path = "/Users/" + client.created("/Users", user("a", ALL));

        assertThat(client.patch(path, operation("add", "title", "null"))
                        .is(200)
                        .json()
                        .mentions("title"))
                .isFalse();
        for (String nothing : List.of("[]", "null")) {
            assertThat(client.patch(path, operation("add", "emails", nothing))
                            .is(200)
                            .json()
                            .mentions("emails"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void areTheSameToFiltersWhetherNamedOrNot(Preset preset) {
        TestClient client = preset.client();
        client.created("/Users", user("null", "\"title\":null", "\"roles\":[]"));
        client.created("/Users", user("absent"));

        for (String filter : List.of("title pr", "roles pr", "roles.value pr", "title ne null")) {
            assertThat(client.get("/Users?filter=" + filter).at("totalResults")).isEqualTo(0L);
        }
        for (String filter : List.of("title eq null", "not (title pr)", "not (roles pr)", "title ne \"x\"")) {
            assertThat(client.get("/Users?filter=" + filter).at("totalResults")).isEqualTo(2L);
        }
    }

    @Test
    void areClearedByAnEmptyTextWhereThatIsTolerated() {
        for (Write write : Write.values()) {
            TestReply tolerant = write.set(Preset.TOLERANT.client(), "title", "\"\"");
            TestReply strict = write.set(Preset.STRICT.client(), "title", "\"\"");

            assertThat(tolerant.json().mentions("title")).isFalse();
            assertThat(strict.text("title")).isEmpty();
        }
    }

    @Test
    void areClearedByAnOmissionInAPutButForActiveWhereThatIsTolerated() {
        for (Preset preset : Preset.values()) {
            TestClient client = preset.client();
            String path = "/Users/" + client.created("/Users", user("a", ALL, "\"externalId\":\"e\""));

            TestReply put = client.put(path, user("a"));

            assertThat(put.is(200).json().without("active").names())
                    .containsExactly("schemas", "id", "userName", "meta");
            assertThat(put.json().mentions("active")).isEqualTo(preset == Preset.TOLERANT);
            assertThat(put.at("schemas")).isEqualTo(List.of(Samples.USER));
            assertThat(client.get(path).body()).isEqualTo(put.body());
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void neverLeaveOpenByPatchWhetherAUserIsActive(Preset preset) {
        TestClient client = preset.client();
        TestReply before = client.post("/Users", user("a", "\"active\":true"));
        String path = "/Users/" + before.text("id");

        for (String value : List.of("null", "\"\"", "[]", "\"yes\"", "1")) {
            client.patch(path, operation("replace", "active", value)).isError(400, "invalidValue");
            client.patch(path, operation("add", "active", value)).isError(400, "invalidValue");
        }

        assertThat(client.get(path).body()).isEqualTo(before.body());
    }

    private static void isUnassigned(TestClient client, String path, TestReply answer, String target) {
        String name = Bodies.spelledOut(target);
        assertThat(client.get(path).body()).as(target).isEqualTo(answer.body());
        assertThat(client.get(path + "?attributes=" + name).json().names()).containsExactly("schemas", "id");
        assertThat(client.get("/Users?filter=id eq \"" + path.substring(7) + "\" and " + name + " pr")
                        .at("totalResults"))
                .isEqualTo(0L);
    }
}
