package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Required parts after a PATCH (RFC 7643 §7, RFC 7644 §3.5.2)")
class RequiredPartsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "add", "path": "BADGE:seat.floor", "value": 2}              | seat lacks room
            {"op": "add", "path": "BADGE:seat", "value": {"floor": 2}}         | seat lacks room
            {"op": "add", "path": "BADGE:devices", "value": [{"name": "n"}]}   | devices lacks kind
            {"op": "add", "path": "BADGE:devices", "value": [{"name": "n", "kind": "k"}, {}]} | devices lacks name
            {"op": "add", "path": "BADGE:devices[name eq \\"n\\"].size", "value": 2} | devices lacks kind
            """)
    void areDemandedOfWhatTheRequestHasTouched(String operation, String problem) {
        assertThatScim(() -> strict(Attributes.EMPTY, operation))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("A value of urn:example:hr:2.0:Badge:" + problem + ", which is required.");
    }

    @Test
    void mayBeGivenOneByOne() {
        assertThat(strict(Attributes.EMPTY, """
                {"op": "add", "path": "BADGE:seat.floor", "value": 2},
                {"op": "add", "path": "BADGE:devices[name eq \\"n\\"].size", "value": 2},
                {"op": "add", "path": "BADGE:seat.room", "value": "1"},
                {"op": "add", "path": "BADGE:devices[name eq \\"n\\"].kind", "value": "k"}
                """)).isEqualTo(tree("""
                {"urn:example:hr:2.0:Badge": {
                  "seat": {"floor": 2, "room": "1"}, "devices": [{"name": "n", "size": 2, "kind": "k"}]}}
                """));
    }

    @Test
    void areNotDemandedOfWhatTheRequestLeavesAlone() {
        Attributes before = tree("""
                {"urn:example:hr:2.0:Badge": {"seat": {"floor": 2}}}
                """);

        assertThat(strict(before, "{\"op\": \"add\", \"path\": \"title\", \"value\": \"Guide\"}"))
                .isEqualTo(before.with("title", "Guide"));
        assertThat(strict(before, "{\"op\": \"add\", \"path\": \"BADGE:seat.floor\", \"value\": 2}"))
                .isSameAs(before);
    }

    @Test
    void mayNotBeTakenAway() {
        Attributes before = tree("""
                {"urn:example:hr:2.0:Badge": {"devices": [{"name": "n", "kind": "k", "size": 1}]}}
                """);

        assertThatScim(() ->
                        strict(before, "{\"op\": \"remove\", \"path\": \"BADGE:devices[name eq \\\"n\\\"].kind\"}"))
                .failsWith(ScimType.MUTABILITY)
                .saying("devices.kind is required and cannot be removed.");
        assertThatScim(() -> strict(before, """
                        {"op": "replace", "path": "BADGE:devices[name eq \\"n\\"]", "value": {"kind": null}}
                        """)).failsWith(ScimType.MUTABILITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"remove\", \"path\": \"urn:x:Keys:keys\"}",
                "{\"op\": \"remove\", \"path\": \"urn:x:Keys:keys[value eq \\\"a\\\"]\"}",
                "{\"op\": \"remove\", \"path\": \"urn:x:Keys:keys[value pr]\"}",
                "{\"op\": \"replace\", \"path\": \"urn:x:Keys:keys\", \"value\": []}",
                "{\"op\": \"replace\", \"path\": \"urn:x:Keys:keys\", \"value\": null}"
            })
    void mayNotLoseTheirLastValue(String operation) {
        ResourceType<?> type = Schemas.USERS.with(new Extension(Samples.schema("""
                {"id": "urn:x:Keys", "attributes": [{"name": "keys", "multiValued": true, "required": true}]}
                """), false));
        Attributes one = tree("{\"userName\": \"b\", \"urn:x:Keys\": {\"keys\": [\"a\"]}}");

        for (Conformance preset : List.of(Conformance.TOLERANT, Conformance.STRICT)) {
            assertThatScim(() -> Patching.patched(type, one, operation, new Leniency(preset)))
                    .failsWith(ScimType.MUTABILITY)
                    .saying("urn:x:Keys:keys is required and cannot be removed.");
        }
    }
}
