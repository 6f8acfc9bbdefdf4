package io.github.scimlet.schema;

import static io.github.scimlet.schema.AttributeBuilder.complex;
import static io.github.scimlet.schema.AttributeBuilder.reference;
import static io.github.scimlet.schema.AttributeBuilder.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Resource;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a host is warned of (RFC 7643 §3.3, §7)")
class SchemaReviewTest {

    private static final Set<String> TYPES = Set.of("User", "Device");

    @Test
    void isAnExtensionsAttributeOfTheNameThatAStandardOneHas() {
        Schema desk = Schema.builder("urn:x:Desk")
                .attributes(string("USERNAME"), string("externalId"), string("drawer"))
                .build();

        assertThat(Schemas.USERS.with(new Extension(desk, false)).warnings(TYPES))
                .containsExactly(
                        "urn:x:Desk:USERNAME has the name of an attribute that User has at the top; clients may take one"
                                + " for the other (RFC 7643 §3.3).",
                        "urn:x:Desk:externalId has the name of an attribute that User has at the top; clients may take one"
                                + " for the other (RFC 7643 §3.3).");
    }

    @Test
    void isAReferenceToATypeThatThereIsNot() {
        Schema device = Schema.builder("urn:x:Device")
                .attributes(
                        reference("owner", "User", "Robot"),
                        complex("parts", string("value"), reference("$ref", "Device", "Part")),
                        reference("page", "external"),
                        reference("kind", "uri"))
                .build();

        assertThat(ResourceType.of("Device", device, Resource::new).warnings(TYPES))
                .containsExactly(
                        "urn:x:Device:owner refers to Robot, but there is no resource type of that name (RFC 7643 §7).",
                        "urn:x:Device:parts.$ref refers to Part, but there is no resource type of that name (RFC 7643"
                                + " §7).");
    }

    @Test
    void isNothingThatTheRfcItselfSays() {
        assertThat(Schemas.USERS.warnings(Set.of("User"))).isEmpty();
        assertThat(Schemas.GROUPS.warnings(Set.of())).isEmpty();
    }
}
