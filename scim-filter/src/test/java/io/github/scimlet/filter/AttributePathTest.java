package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePathTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    static List<Arguments> paths() {
        return List.of(
                arguments("userName", "", "userName", ""),
                arguments("name.familyName", "", "name", "familyName"),
                arguments("manager.$ref", "", "manager", "$ref"),
                arguments("my-attr_1.x-y", "", "my-attr_1", "x-y"),
                arguments("pr", "", "pr", ""),
                arguments("not.and", "", "not", "and"),
                arguments(ENTERPRISE + ":department", ENTERPRISE, "department", ""),
                arguments(ENTERPRISE + ":manager.displayName", ENTERPRISE, "manager", "displayName"),
                arguments(ENTERPRISE, "urn:ietf:params:scim:schemas:extension:enterprise:2.0", "User", ""),
                arguments(
                        ENTERPRISE + ".manager",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0",
                        "User",
                        "manager"),
                arguments(
                        "http://schemas.example.com/2006/11/X:attr",
                        "http://schemas.example.com/2006/11/X",
                        "attr",
                        ""),
                arguments("urn:x:ext:user:User:bypass", "urn:x:ext:user:User", "bypass", ""));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isSplitSoThatItsPartsJoinToTheText(String text, String schema, String attribute, String subAttribute) {
        AttributePath path = AttributePath.parse(text);

        assertThat(path.schema().orElse("")).isEqualTo(schema);
        assertThat(path.attribute()).isEqualTo(attribute);
        assertThat(path.subAttribute().orElse("")).isEqualTo(subAttribute);
        assertThat(path).hasToString(text);
    }

    static List<Arguments> dottedUrns() {
        return List.of(
                arguments(
                        "urn:scim:schemas:extension:enterprise:1.0.department",
                        "urn:scim:schemas:extension:enterprise:1.0.",
                        "department"),
                arguments(
                        "urn:scim:schemas:extension:enterprise:1.0.manager.value",
                        "urn:scim:schemas:extension:enterprise:1.0.",
                        "manager.value"),
                arguments("urn:x:y:1.0.User.manager.value", "urn:x:y:1.0.User.", "manager.value"),
                arguments("urn:x:y:2.department", "urn:x:y:2.", "department"),
                arguments(ENTERPRISE + ".manager.value", ENTERPRISE + ".", "manager.value"));
    }

    @ParameterizedTest
    @MethodSource("dottedUrns")
    void endsTheUrnInTheDotThatStandsForTheColon(String text, String urn, String name) {
        AttributePath path = AttributePath.parse(text);

        assertThat(path.schema()).contains(urn);
        assertThat(path.withoutSchema()).hasToString(name);
        assertThat(path).hasToString(text).isNotEqualTo(AttributePath.parse(text.replace("." + name, ":" + name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:x.:a",
                "urn:x:y.:a.b",
                "urn:x:1.0.:a",
                "urn:x:User.:a.b",
                "x:y.:a.b",
                "urn:x:1..:a",
                "urn:x:.:a",
                "urn:x:%.:a.b"
            })
    void isReadBackAlsoWhereTheUrnItselfEndsInADot(String text) {
        AttributePath path = AttributePath.parse(text);

        assertThat(AttributePath.parse(path.toString())).isEqualTo(path);
    }

    @Test
    void mayHaveBlanksAround() {
        assertThat(AttributePath.parse(" name.familyName\t")).isEqualTo(AttributePath.of("name", "familyName"));
    }

    @Test
    void isComparedWithoutRegardToCase() {
        AttributePath path = AttributePath.parse("URN:X:Y:NAME.FAMILYNAME");

        assertThat(path)
                .isEqualTo(AttributePath.parse("urn:x:y:name.familyName"))
                .hasSameHashCodeAs(AttributePath.parse("urn:x:y:name.familyName"))
                .isNotEqualTo(AttributePath.parse("urn:x:z:name.familyName"))
                .isNotEqualTo(AttributePath.parse("urn:x:y:name.givenName"))
                .isNotEqualTo(AttributePath.parse("urn:x:y:name"))
                .isNotEqualTo(AttributePath.of("name", "familyName"))
                .isNotEqualTo(AttributePath.of("name"));
    }

    @Test
    void isCopiedWithOnePartChanged() {
        AttributePath name = AttributePath.of("name");

        assertThat(name.withSchema("urn:x:y").withSubAttribute("familyName")).hasToString("urn:x:y:name.familyName");
        assertThat(AttributePath.parse("urn:x:y:name.z").withoutSchema()).isEqualTo(AttributePath.of("name", "z"));
        assertThat(AttributePath.of("name", "familyName").withoutSubAttribute()).isEqualTo(name);
    }

    static List<Arguments> refused() {
        return List.of(
                arguments("", 0, "expected an attribute, found the end"),
                arguments("a b", 2, "expected the end after 'a', found 'b'"),
                arguments("a,b", 0, "expected an attribute, found 'a,b'"),
                arguments("a.b.c", 0, "expected an attribute, found 'a.b.c'"),
                arguments(".a", 0, "expected an attribute, found '.a'"),
                arguments("a.", 0, "expected an attribute, found 'a.'"),
                arguments("emails[type pr]", 6, "expected the end after 'emails', found '['"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrongAndWhere(String text, int position, String problem) {
        assertRefused(() -> AttributePath.parse(text), position, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a:b", "1a", "-a", "a b", "é", "a[", "a\"", "a\u0130"})
    void refusesPartsThatCannotBeRead(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> AttributePath.of(name));
        assertThatIllegalArgumentException().isThrownBy(() -> AttributePath.of("a", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "urn", "urn:", ":x", "1:x", "ur/n:x", "urn:x y", "urn:x[y", "urn:é", "urn:\"x"})
    void refusesSchemasThatCannotBeRead(String schema) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributePath(Optional.of(schema), "a", Optional.empty()));
    }
}
