package io.github.scimlet.schema;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("schemas in a body (RFC 7643 §3)")
class SchemasOfABodyTest {

    private static final String USER = "\"urn:ietf:params:scim:schemas:core:2.0:User\"";
    private static final String ENTERPRISE = "\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + USER + "," + ENTERPRISE + "]",
                "[" + ENTERPRISE + "," + USER + "]",
                "[\"URN:ietf:params:scim:schemas:core:2.0:user\"," + ENTERPRISE + "]",
                "[" + USER + "," + ENTERPRISE + ", \"urn:example:hr:2.0:Badge\"]"
            })
    void mayNameTheSchemasInAnyOrderAndCase(String schemas) {
        Leniency leniency = tolerant();

        Attributes read = read(schemas, leniency);

        assertThat(read).isEqualTo(read(schemas, strict()));
        assertThat(read.has("schemas")).isFalse();
        assertThat(leniency.used()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                                                   | schemas must name urn:ietf:params:scim:schemas:core:2.0:User.
            []                                                     | schemas must name urn:ietf:params:scim:schemas:core:2.0:User.
            ["ENT"]                                                | schemas must name urn:ietf:params:scim:schemas:core:2.0:User.
            ["USER"]                                               | schemas must name ENT.
            ["USER", "USER", "ENT"]                                | schemas names USER twice.
            ["USER", "ENT", "urn:example:other"]                   | schemas names 'urn:example:other', which User does not have.
            ["USER", "ENT", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"] | which User does not have.
            ["urn:scim:schemas:core:1.0", "ENT"]                   | schemas names 'urn:scim:schemas:core:1.0', which User does not have.
            ["USER", "ENT", 5]                                     | schemas must be an array of strings.
            """)
    void areToldByTheDataWhereThatIsToleratedAndMustBeRightInStrictMode(String schemas, String problem) {
        String json = spelledOut(schemas);
        Leniency leniency = tolerant();

        assertThat(read(json, leniency).names()).containsExactly("userName", Samples.ENTERPRISE);
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.SCHEMAS_BY_CONTENT);
        assertThatScim(() -> read(json, strict()))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying(spelledOut(problem));
    }

    private static String spelledOut(String text) {
        return text.replace("USER", Samples.USER).replace("ENT", Samples.ENTERPRISE);
    }

    private static Attributes read(String schemas, Leniency leniency) {
        return new SchemaValidator(USERS, leniency).create(tree("""
                {"schemas": %s, "userName": "bjensen", %s: {"department": "Tours"}}
                """.formatted(schemas, ENTERPRISE)));
    }
}
