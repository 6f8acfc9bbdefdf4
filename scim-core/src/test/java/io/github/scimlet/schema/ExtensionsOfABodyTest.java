package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Extensions in a body (RFC 7643 §3.3)")
class ExtensionsOfABodyTest {

    @Test
    void takesTheEnterpriseExtensionUnderItsOldUrn() {
        Leniency leniency = tolerant();

        Attributes created = create("""
                {"userName": "bjensen", "urn:scim:schemas:extension:enterprise:1.0": {"department": "Tours"}}
                """, leniency);

        assertThat(created.complex(Samples.ENTERPRISE).orElseThrow()).isEqualTo(tree("""
                {"department": "Tours"}
                """));
        assertThat(leniency.used()).containsKey(Tolerance.LEGACY_URN);
    }

    @Test
    void refusesOneExtensionUnderTwoUrns() {
        assertThatScim(() -> create("""
                        {
                          "userName": "bjensen",
                          "urn:scim:schemas:extension:enterprise:1.0": {"department": "A"},
                          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "B"}
                        }
                        """, tolerant()))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("has the extension " + Samples.ENTERPRISE + " twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "{\"department\": null}", "{\"manager\": {\"value\": \"\"}}"})
    void keepsNoExtensionThatSaysNothing(String extension) {
        Attributes created = create("""
                {"userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": %s}
                """.formatted(extension), tolerant());

        assertThat(created).isEqualTo(tree("""
                {"userName": "bjensen"}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "5", "[{\"department\": \"x\"}]", "true"})
    void refusesAnExtensionThatIsNoObject(String extension) {
        assertThatScim(() -> create("""
                        {"userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": %s}
                        """.formatted(extension), tolerant()))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(Samples.ENTERPRISE + " must be a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void demandsARequiredExtensionAndWhatItRequires(boolean strict) {
        Schema badge = Samples.schema("""
                {"id": "urn:x:Badge", "attributes": [{"name": "code", "required": true}, {"name": "hint"}]}
                """);
        ResourceType<User> required = Schemas.USERS.with(new Extension(badge, true));
        SchemaValidator validator = new SchemaValidator(required, strict ? Samples.strict() : tolerant());
        Attributes user = tree("{\"schemas\": [\"%s\", \"urn:x:Badge\"], \"userName\": \"b\"}".formatted(Samples.USER));

        assertThatScim(() -> validator.create(user))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("The extension urn:x:Badge is required.");
        assertThatScim(() -> validator.replace(user, user))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("The extension urn:x:Badge is required.");
        assertThatScim(() -> validator.create(user.with("urn:x:Badge", Attributes.of("hint", "h"))))
                .failsWith(ScimType.INVALID_VALUE)
                .saying("urn:x:Badge:code is required.");
        assertThat(validator
                        .create(user.with("urn:x:Badge", Attributes.of("code", "c")))
                        .names())
                .containsExactly("userName", "urn:x:Badge");
    }

    private static Attributes create(String body, Leniency leniency) {
        return new SchemaValidator(USERS, leniency).create(tree(body));
    }
}
