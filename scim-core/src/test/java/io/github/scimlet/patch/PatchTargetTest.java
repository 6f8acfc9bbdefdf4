package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.request;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Paths of PATCH operations (RFC 7644 §3.5.2, §3.10)")
class PatchTargetTest {

    @ParameterizedTest
    @CsvSource({
        "title",
        "TITLE",
        "urn:ietf:params:scim:schemas:core:2.0:User:title",
        "URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER:Title"
    })
    void nameAnAttributeOfTheResource(String path) {
        assertThat(strict(path)).isEqualTo(tree("{\"title\": \"X\"}"));
    }

    @ParameterizedTest
    @CsvSource({"ENT:department", "urn:ietf:params:SCIM:schemas:extension:ENTERPRISE:2.0:User:DEPARTMENT"})
    void nameAnAttributeOfAnExtension(String path) {
        assertThat(strict(path)).isEqualTo(tree("""
                {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "X"}}
                """));
    }

    @ParameterizedTest
    @CsvSource({"name.givenName", "NAME.GIVENNAME", "urn:ietf:params:scim:schemas:core:2.0:User:name.givenName"})
    void nameASubAttribute(String path) {
        assertThat(strict(path)).isEqualTo(tree("{\"name\": {\"givenName\": \"X\"}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "department, BARE_EXTENSION_ATTRIBUTE",
        "urn:scim:schemas:extension:enterprise:1.0.department, LEGACY_URN",
        "urn:scim:schemas:extension:enterprise:1.0:department, LEGACY_URN",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department, LEGACY_URN"
    })
    void mayBeLooseWhereThatIsTolerated(String path, Tolerance tolerance) {
        Leniency leniency = tolerant();

        assertThat(request(USERS, operation(path), leniency).apply(Attributes.EMPTY))
                .isEqualTo(tree("""
                {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "X"}}
                """));
        assertThat(leniency.used()).containsOnlyKeys(tolerance);
        assertThatScim(() -> strict(path)).failsWith(ScimType.INVALID_PATH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails[                              | The path 'emails[' cannot be understood
            emails[0]                            | The path 'emails[0]' cannot be understood
            emails[-]                            | The path 'emails[-]' cannot be understood
            a b                                  | The path 'a b' cannot be understood
            /title                               | The path '/title' cannot be understood
            roles[primary eq \\"True\\".type]    | The path 'roles[primary eq \"True\".type]' cannot be understood
            roles[primary eq \\"True\\".value]   | cannot be understood
            emails[type eq \\"work\\"].value.x   | cannot be understood
            emails[type eq \\"work\\"]value      | cannot be understood
            name.givenName.x                     | The path 'name.givenName.x' cannot be understood
            name.nickName                        | User has no attribute 'name.nickName'.
            userName.value                       | User has no attribute 'userName.value'.
            emails[type eq \\"work\\"].address   | User has no attribute 'emails[type eq \"work\"].address'.
            ENT:manager.boss                     | :manager.boss'.
            name[givenName eq \\"x\\"].familyName | name has a single value, so no filter can follow it.
            userName[value eq \\"x\\"]           | userName has a single value, so no filter can follow it.
            password[value eq \\"x\\"]           | password has a single value, so no filter can follow it.
            """)
    void areRefusedIfTheyCannotBeUnderstoodOrLeadBesideAKnownAttribute(String path, String problem) {
        assertThatScim(() -> request(USERS, operation(path), tolerant()))
                .failsWith(ScimType.INVALID_PATH)
                .saying(problem);
        assertThatScim(() -> request(USERS, operation(path), Samples.strict())).failsWith(ScimType.INVALID_PATH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emails[typo eq \\"x\\"]              | emails has no sub-attribute 'typo'.
            emails[userName eq \\"x\\"].value    | emails has no sub-attribute 'userName'.
            emails[primary gt true]              | primary is of type boolean and cannot be compared by gt.
            emails[primary eq \\"maybe\\"].value | primary must be compared with true or false.
            BADGE:accounts[secret eq \\"x\\"]    | secret is never returned, so it cannot be asked for either.
            """)
    void areRefusedIfTheirFilterMakesNoSense(String path, String problem) {
        assertThatScim(() -> request(USERS, operation(path), tolerant()))
                .failsWith(ScimType.INVALID_FILTER)
                .saying(problem);
        assertThatScim(() -> request(USERS, operation(path), Samples.strict())).failsWith(ScimType.INVALID_FILTER);
    }

    @ParameterizedTest
    @CsvSource({
        "nickNaem",
        "pphoneNumbers[type eq \\\"fax\\\"].value",
        "urn:example:unknown:2.0:User:x",
        "urn:example:hr:2.0:Badge:cod",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.departement",
        "urn:scim:schemas:core:1.0:userName"
    })
    void areDroppedIfNothingOfThemIsKnownWhereThatIsToleratedAndTheOthersRun(String path) {
        Leniency leniency = tolerant();
        String operations = operation(path) + ", " + operation("title");

        assertThat(request(USERS, operations, leniency).apply(Attributes.EMPTY)).isEqualTo(tree("{\"title\": \"X\"}"));
        assertThat(leniency.used().get(Tolerance.UNKNOWN_PATH)).containsExactly(path.replaceAll("\\[.*", "[…]"));
        assertThatScim(() -> request(USERS, operations, Samples.strict())).failsWith(ScimType.INVALID_PATH);
    }

    @Test
    void areReadWithBareWordsWhereThatIsTolerated() {
        String path = "emails[type eq work].value";
        Leniency leniency = tolerant();

        assertThat(request(USERS, operation(path), leniency).apply(Attributes.EMPTY))
                .isEqualTo(tree("{\"emails\": [{\"type\": \"work\", \"value\": \"X\"}]}"));
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.BARE_WORD, Tolerance.VALUE_FROM_FILTER);
        assertThatScim(() -> strict(path)).failsWith(ScimType.INVALID_PATH);
    }

    @Test
    void areRepeatedInErrorsOnlyInPart() {
        String path = "x".repeat(5_000) + "[";

        assertThatScim(() -> request(USERS, operation(path), tolerant()))
                .failsWith(ScimType.INVALID_PATH)
                .notSaying("x".repeat(101));
    }

    private static Attributes strict(String path) {
        return request(USERS, operation(path), Samples.strict()).apply(Attributes.EMPTY);
    }

    private static String operation(String path) {
        return "{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"X\"}";
    }
}
