package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.schema;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Resource types without some attributes (RFC 7644 §3.1)")
class NarrowedTypeTest {

    @Test
    void haveSchemasThatDoNotKnowThem() {
        ResourceType<?> type =
                without(USERS, "ims", "NAME.honorificPrefix", Samples.ENTERPRISE + ":manager.displayName");

        assertThat(type.schema().attribute("ims")).isEmpty();
        assertThat(type.schema().attribute("name").orElseThrow().subAttributes())
                .extracting(AttributeDefinition::name)
                .containsExactly("formatted", "familyName", "givenName", "middleName", "honorificSuffix");
        assertThat(type.extensions().get(0).schema().toAttributes().toString()).doesNotContain("displayName");
        assertThat(type.resolve(AttributePath.parse(Samples.ENTERPRISE + ":manager.displayName"), strict()))
                .isEmpty();
        assertThat(USERS.schema().attribute("ims")).isPresent();
    }

    @Test
    void mayLackTheExternalIdThatAllResourcesHave() {
        ResourceType<?> type = without(USERS, "externalId");

        assertThat(type.attribute("externalId")).isEmpty();
        assertThat(type.schema().attribute("externalId")).isEmpty();
        assertThat(Schemas.GROUPS.attribute("externalId")).isPresent();
    }

    @Test
    void mayLackAPartOfMeta() {
        ResourceType<?> type = without(USERS, "meta.created");
        Attributes user = tree("""
                {"id": "u-1", "meta": {"created": "2011-05-13T04:42:34Z", "version": "W/\\"1\\""}}
                """);

        assertThat(Projection.everything(type).apply(user, Set.of()).complex("meta"))
                .contains(Attributes.of("version", "W/\"1\""));
    }

    @Test
    void loseAnAttributeWithItsLastPartAndAnExtensionWithItsLastAttribute() {
        ResourceType<?> type = without(USERS, Samples.DESK + ":drawer", Samples.DESK + ":lamp");
        ResourceType<?> nameless = without(
                USERS,
                Stream.of("formatted", "familyName", "givenName", "middleName", "honorificPrefix", "honorificSuffix")
                        .map("name."::concat)
                        .toArray(String[]::new));

        assertThat(type.extensions())
                .extracting(extension -> extension.schema().id())
                .containsExactly(Samples.ENTERPRISE, Samples.BADGE);
        assertThat(nameless.attribute("name")).isEmpty();
    }

    @Test
    void mayLackAWholeExtension() {
        ResourceType<?> type = without(USERS, Samples.BADGE);

        assertThat(type.extension(Samples.BADGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id, User cannot be without id",
        "schemas, User cannot be without schemas",
        "meta, User cannot be without meta",
        "userName, User cannot be without userName",
        "foo, User has no attribute foo",
        "name.foo, User has no attribute name.foo",
        "department, User has no attribute department",
        "urn:example:hr:2.0:Badge:seat.room, User cannot be without urn:example:hr:2.0:Badge:seat.room"
    })
    void cannotLackWhatTheyNeedOrDoNotHave(String path, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without(USERS, path))
                .withMessage(fault);
    }

    @Test
    void cannotLackARequiredExtension() {
        Schema one = schema("{\"id\": \"urn:x:One\", \"attributes\": [{\"name\": \"a\"}]}");
        ResourceType<?> type = Schemas.USERS.with(new Extension(one, true));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> without(type, "urn:x:One:a"))
                .withMessage("nothing would be left of urn:x:One");
        assertThatIllegalArgumentException().isThrownBy(() -> without(type, "urn:x:One"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "emails.type", "urn:example:hr:2.0:Badge:level", "urn:example:hr:2.0:Badge"})
    void showNothingOfWhatTheyLack(String path) {
        Attributes user = tree("""
                {
                  "userName": "b", "title": "Guide", "emails": [{"value": "b@x", "type": "work"}, {"type": "home"}],
                  "urn:example:hr:2.0:Badge": {"level": 1, "vip": true}, "urn:example:desk:1.1": {"drawer": "top"}
                }
                """);
        ResourceType<?> type = without(USERS, path);

        Attributes seen = Projection.everything(type).apply(user, Set.of());

        AttributePath lost = AttributePath.parse(path);
        SchemaPath place = USERS.resolve(lost, strict()).orElseThrow();
        assertThat(place.isExtension() ? seen.values(path) : valuesAt(place, seen))
                .isEmpty();
        assertThat(seen.names()).contains("userName", "emails", Samples.DESK);
    }

    @Test
    void doNotNameAnExtensionOfWhichNothingIsLeftToSee() {
        Attributes user = tree("""
                {"urn:example:hr:2.0:Badge": {"level": 1}}
                """);

        assertThat(without(USERS, Samples.BADGE + ":level").schemasOf(user)).containsExactly(Samples.USER);
    }

    @Test
    void stillTellReferencesByTheirIds() {
        ResourceType<?> type = without(Schemas.GROUPS, "members.$ref");

        assertThat(type.attribute("members").orElseThrow().isReference()).isTrue();
    }

    static ResourceType<?> without(ResourceType<?> type, String... paths) {
        return type.without(Stream.of(paths).map(AttributePath::parse).toList());
    }

    private static List<?> valuesAt(SchemaPath path, Attributes seen) {
        return path.subAttribute().isEmpty()
                ? path.values(seen)
                : path.values(seen).stream()
                        .filter(element ->
                                ((Attributes) element).has(path.leaf().name()))
                        .toList();
    }
}
