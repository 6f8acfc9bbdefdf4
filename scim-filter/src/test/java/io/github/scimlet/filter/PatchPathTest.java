package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.AN_OPERATOR;
import static io.github.scimlet.filter.SyntaxErrorAssertions.A_PLAIN_NAME;
import static io.github.scimlet.filter.SyntaxErrorAssertions.A_VALUE;
import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Paths of PATCH (RFC 7644 §3.5.2)")
class PatchPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "members",
                "name.familyName",
                "addresses[type eq \"work\"]",
                "members[value eq \"2819\"].displayName",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
                "urn:ietf:params:scim:schemas:core:2.0:User:active",
                "urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User:externalIds[authority eq \"x\"].value",
                "urn:ietf:params:scim:schemas:extension:2.0:User:type",
                "urn:ietf:params:scim:schemas:extension:alertmedia:2.0:CustomAttribute:User:email2",
                "urn:ietf:params:scim:schemas:oracle:idcs:extension:user:User:bypassNotification",
                "emails[type eq \"work\" and value ew \"example.com\"].primary",
                "emails[type eq \"other\"].Value",
                "roles[primary eq \"True\"].value",
                "emails[not (type eq \"work\") or primary eq true].value",
                "and[or pr].not",
            })
    void isReadAndPrintedAsItIs(String text) {
        assertThat(PatchPath.parse(text)).hasToString(text);
        assertThat(PatchPath.parse(text, FilterSyntax.tolerant())).isEqualTo(PatchPath.parse(text));
    }

    @Test
    void mayLackTheBlankBeforeAString() {
        assertThat(PatchPath.parse("members[value eq\"2819\"]"))
                .isEqualTo(PatchPath.parse("members[value eq \"2819\"]"));
    }

    @Test
    void hasWhatFollowsTheBracketAsSubAttribute() {
        PatchPath path = PatchPath.parse("urn:x:y:emails[type eq \"work\"].value");

        assertThat(path.schema()).contains("urn:x:y");
        assertThat(path.attribute()).isEqualTo("emails");
        assertThat(path.filter()).contains(Filter.parse("type eq \"work\""));
        assertThat(path.subAttribute()).contains("value");
        assertThat(path.attributePath()).isEqualTo(AttributePath.parse("urn:x:y:emails.value"));
    }

    @Test
    void endsTheUrnAtItsVersionWhereADotFollows() {
        PatchPath path = PatchPath.parse("urn:scim:schemas:extension:enterprise:1.0.department");

        assertThat(path.schema()).contains("urn:scim:schemas:extension:enterprise:1.0.");
        assertThat(path.attribute()).isEqualTo("department");
        assertThat(path).hasToString("urn:scim:schemas:extension:enterprise:1.0.department");
    }

    @Test
    void acceptsBareWordsWhereTheyAreTolerated() {
        assertThat(PatchPath.parse("emails[type eq work].value", FilterSyntax.tolerant()))
                .isEqualTo(PatchPath.parse("emails[type eq \"work\"].value"));
        assertRefused(
                () -> PatchPath.parse("emails[type eq work].value"),
                15,
                "expected " + A_VALUE + " after 'eq', found 'work'");
    }

    @Test
    void isComparedWithoutRegardToTheCaseOfNames() {
        assertThat(PatchPath.parse("EMAILS[TYPE eq \"work\"].VALUE"))
                .isEqualTo(PatchPath.parse("emails[type eq \"work\"].value"))
                .hasSameHashCodeAs(PatchPath.parse("emails[type eq \"work\"].value"))
                .isNotEqualTo(PatchPath.parse("emails[type eq \"Work\"].value"))
                .isNotEqualTo(PatchPath.parse("emails[type eq \"work\"]"))
                .isNotEqualTo(PatchPath.parse("emails.value"));
    }

    @Test
    void isMadeOfAnAttributePath() {
        AttributePath path = AttributePath.parse("urn:x:y:name.familyName");

        assertThat(PatchPath.of(path)).isEqualTo(PatchPath.parse("urn:x:y:name.familyName"));
        assertThat(PatchPath.of(path).attributePath()).isEqualTo(path);
    }

    @Test
    void refusesAFilterThatCannotBeInBrackets() {
        Optional<Filter> dotted = Optional.of(Filter.parse("name.x pr"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PatchPath(Optional.empty(), "emails", dotted, Optional.empty()));
    }

    static List<Arguments> refused() {
        return List.of(
                arguments("", 0, "expected an attribute, found the end"),
                arguments("emails[type eq \"work\"].value.x", 22, "expected the end after ']', found '.value.x'"),
                arguments(
                        "emails.value[type eq \"x\"] eq 1",
                        12,
                        "expected no filter after the sub-attribute 'emails.value', found '['"),
                arguments("emails[", 7, "expected " + A_PLAIN_NAME + " after '[', found the end"),
                arguments("a b", 2, "expected the end after 'a', found 'b'"),
                arguments("members eq \"x\"", 8, "expected the end after 'members', found 'eq'"),
                arguments("emails[type pr] extra", 16, "expected the end after ']', found 'extra'"),
                arguments("emails[type pr] .value", 16, "expected no blank before '.value'"),
                arguments("emails[0]", 7, "expected " + A_PLAIN_NAME + " after '[', found '0'"),
                arguments("emails[type]", 11, "expected " + AN_OPERATOR + " after 'type', found ']'"),
                arguments("emails[a[b pr]]", 8, "expected " + AN_OPERATOR + " after 'a', found '['"),
                arguments(".x", 0, "expected an attribute, found '.x'"),
                arguments("x.", 0, "expected an attribute, found 'x.'"),
                arguments("/emails/0", 0, "expected an attribute, found '/emails/0'"),
                arguments(
                        "roles[primary eq \"True\".type]",
                        23,
                        "expected 'and', 'or' or ']' after '\"True\"', found '.type'"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrongAndWhere(String text, int position, String problem) {
        assertRefused(() -> PatchPath.parse(text), position, problem);
    }
}
