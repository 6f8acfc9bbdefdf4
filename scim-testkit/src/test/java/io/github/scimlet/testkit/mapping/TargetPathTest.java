package io.github.scimlet.testkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The path of a mapped attribute")
class TargetPathTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    static List<TargetPath> pathsOfTheGallery() {
        return Mappings.all().stream()
                .flatMap(mapping -> Stream.of(mapping.users(), mapping.groups()))
                .flatMap(List::stream)
                .map(MappedAttribute::path)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pathsOfTheGallery")
    void readsWhatItWrote(TargetPath path) {
        Attributes written = path.write(Attributes.EMPTY, "one");

        assertThat(path.read(written)).contains("one");
        assertThat(path.read(path.write(written, "another"))).contains("another");
        assertThat(path.read(Attributes.EMPTY)).isEmpty();
    }

    @Test
    void leavesAloneWhatAnyOtherOfTheSameMappingWrote() {
        assertThat(Mappings.all())
                .allSatisfy(mapping -> Stream.of(mapping.users(), mapping.groups())
                        .forEach(TargetPathTest::assertDoNotOverwriteOneAnother));
    }

    private static void assertDoNotOverwriteOneAnother(List<MappedAttribute> attributes) {
        Attributes resource = Attributes.EMPTY;
        for (MappedAttribute mapped : attributes) {
            resource = mapped.path().write(resource, mapped.toString());
        }
        Function<MappedAttribute, Object> read = readFrom(resource);
        assertThat(attributes)
                .allSatisfy(mapped -> assertThat(read.apply(mapped)).isEqualTo(mapped.toString()));
    }

    private static Function<MappedAttribute, Object> readFrom(Attributes resource) {
        return mapped -> mapped.path().read(resource).orElse("nothing");
    }

    @Test
    void findsWhatAServerSpellsInItsOwnWay() {
        Attributes read = Attributes.of("externalId", "7")
                .with("phoneNumbers", List.of(Attributes.of("type", "Work").with("value", "1")))
                .with("roles", List.of(Attributes.of("primary", true).with("value", "auditor")))
                .with(ENTERPRISE, Attributes.of("department", "R&D").with("manager", Attributes.of("value", "u-3")));

        assertThat(TargetPath.of("externalID").read(read)).contains("7");
        assertThat(TargetPath.of("phonenumbers[type eq \"work\"].Value").read(read))
                .contains("1");
        assertThat(TargetPath.of("phoneNumbers[type eq \"work\"]").read(read)).contains("1");
        assertThat(TargetPath.of("roles[primary eq \"True\"].value").read(read)).contains("auditor");
        assertThat(TargetPath.of("department").read(read)).contains("R&D");
        assertThat(TargetPath.of("urn:scim:schemas:extension:enterprise:1.0.department")
                        .read(read))
                .contains("R&D");
        assertThat(TargetPath.of(ENTERPRISE + ":manager").read(read)).contains("u-3");
    }

    @Test
    void makesOneElementOfAllThatIsSaidOfIt() {
        Attributes street =
                TargetPath.of("addresses[type eq \"work\"].streetAddress").write(Attributes.EMPTY, "Kade 1");

        Attributes address =
                TargetPath.of("addresses[type eq \"work\"].locality").write(street, "Gent");

        assertThat(address)
                .isEqualTo(Attributes.of(
                        "addresses",
                        List.of(Attributes.of("type", "work")
                                .with("streetAddress", "Kade 1")
                                .with("locality", "Gent"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "roles[primary eq \"True\".type]", "emails[type ne \"work\"].value", "a.b.c", "urn:a:User:"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetPath.of(text))
                .withMessage("'%s' is no path of an attribute, as emails[type eq \"work\"].value is one", text);
    }
}
