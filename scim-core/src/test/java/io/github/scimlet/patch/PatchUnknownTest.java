package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PATCH through a type that does not know all (RFC 7644 §3.5.2)")
class PatchUnknownTest {

    private static final ResourceType<?> NARROWED = USERS.without(List.of(
            AttributePath.of("title"),
            AttributePath.of("name", "middleName"),
            AttributePath.of("emails", "display"),
            AttributePath.parse(Samples.BADGE + ":level"),
            AttributePath.parse(Samples.BADGE + ":seat.floor"),
            AttributePath.parse(Samples.ENTERPRISE + ":manager.displayName"),
            AttributePath.parse(Samples.DESK + ":drawer"),
            AttributePath.parse(Samples.DESK + ":lamp")));

    private static final Attributes BEFORE = tree("""
            {
              "userName": "b", "title": "Guide", "name": {"givenName": "A", "middleName": "M"},
              "emails": [{"value": "a@x", "type": "work", "display": "d"}, {"value": "b@x", "display": "e"}],
              "urn:example:hr:2.0:Badge": {"level": 1, "vip": true, "seat": {"room": "1", "floor": 3}},
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "manager": {"value": "u-2", "displayName": "Ann"}
              },
              "urn:example:desk:1.1": {"lamp": true}
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "replace", "path": "userName", "value": "c"}                     | userName | "c"
            {"op": "remove", "path": "name"}                                        | name     | {"middleName": "M"}
            {"op": "remove", "path": "name.givenName"}                              | name     | {"middleName": "M"}
            {"op": "replace", "path": "name", "value": {"givenName": "B"}}          | name     | {"givenName": "B", "middleName": "M"}
            {"op": "replace", "path": "emails", "value": [{"value": "b@x", "type": "home"}, {"value": "c@x"}]} | emails | [{"value": "b@x", "type": "home", "display": "e"}, {"value": "c@x"}]
            {"op": "add", "path": "emails", "value": [{"value": "B@x"}]}            | emails   | [{"value": "a@x", "type": "work", "display": "d"}, {"value": "b@x", "display": "e"}]
            {"op": "remove", "path": "emails[type eq \\"work\\"]"}                  | emails   | [{"value": "b@x", "display": "e"}]
            {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "c@x"} | emails | [{"value": "c@x", "type": "work", "display": "d"}, {"value": "b@x", "display": "e"}]
            {"op": "remove", "path": "emails"}                                      | emails   | []
            {"op": "remove", "path": "urn:example:hr:2.0:Badge"}                    | urn:example:hr:2.0:Badge | {"level": 1}
            {"op": "remove", "path": "urn:example:hr:2.0:Badge:seat"}               | urn:example:hr:2.0:Badge | {"level": 1, "vip": true}
            {"op": "replace", "path": "ENT:manager", "value": {"value": "u-3"}}     | ENT      | {"manager": {"value": "u-3"}}
            {"op": "replace", "path": "ENT:manager.value", "value": "u-2"}          | ENT      | {"manager": {"value": "u-2", "displayName": "Ann"}}
            """)
    void changesWhatItNamesAndNothingThatIsUnknown(String operation, String name, String value) {
        String changed = name.replace("ENT", Samples.ENTERPRISE);

        Attributes after = Patching.patched(NARROWED, BEFORE, operation, strict());

        Attributes wanted = tree("{\"is\": " + value + "}");
        assertThat(after).isEqualTo(BEFORE.with(changed, wanted.get("is")));
    }

    @Test
    void cannotReachWhatIsUnknown() {
        assertThatScim(() -> Patching.patched(NARROWED, BEFORE, """
                        {"op": "replace", "path": "title", "value": "x"}
                        """, strict())).failsWith(ScimType.INVALID_PATH);
        assertThatScim(() -> Patching.patched(NARROWED, BEFORE, """
                        {"op": "replace", "path": "emails[display eq \\"d\\"].value", "value": "x"}
                        """, strict())).failsWith(ScimType.INVALID_FILTER);
    }

    @Test
    void isRefusedWhatIsRequiredEvenIfSomethingUnknownWouldStay() {
        ResourceType<?> type = USERS.without(AttributePath.parse(Samples.BADGE + ":seat.floor"));

        assertThatScim(() -> Patching.patched(type, BEFORE, """
                        {"op": "remove", "path": "BADGE:seat.room"}
                        """, strict())).failsWith(ScimType.MUTABILITY);
    }

    @Test
    void seesAChangeOfMembersInATypeWithoutOtherAttributes() {
        ResourceType<?> type = Schemas.GROUPS.without(AttributePath.of("externalId"));

        assertThat(Patching.request(type, """
                        {"op": "add", "path": "members", "value": [{"value": "u-1"}]}
                        """, strict()).memberChange()).isPresent();
    }
}
