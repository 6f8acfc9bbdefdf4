package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Tolerance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The message of a PATCH (RFC 7644 §3.5.2)")
class PatchMessageTest {

    private static final String SCHEMAS = "\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Operations\": null}", "{\"Operations\": {}}", "{\"Operations\": \"x\"}"})
    void mustHaveAnArrayOfOperations(String body) {
        assertThatScim(() -> read(body, tolerant()))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("The request must have an array of Operations.");
    }

    @Test
    void mayBeEmptyWhereThatIsTolerated() {
        Leniency leniency = tolerant();
        Attributes user = tree("{\"id\": \"u-1\"}");

        PatchRequest request = read("{" + SCHEMAS + ", \"Operations\": []}", leniency);

        assertThat(request.isEmpty()).isTrue();
        assertThat(request.apply(user)).isSameAs(user);
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.NO_OPERATIONS);
        assertThatScim(() -> read("{" + SCHEMAS + ", \"Operations\": []}", strict()))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("at least one operation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"schemas\": [], ",
                "\"schemas\": null, ",
                "\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], "
            })
    void mustNameItsUrnInStrictMode(String schemas) {
        String body = "{" + schemas + "\"Operations\": [{\"op\": \"remove\", \"path\": \"title\"}]}";
        Leniency leniency = tolerant();

        assertThat(read(body, leniency).isEmpty()).isFalse();
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.SCHEMAS_BY_CONTENT);
        assertThatScim(() -> read(body, strict()))
                .failsWith(ScimType.INVALID_SYNTAX)
                .saying("schemas must name urn:ietf:params:scim:api:messages:2.0:PatchOp.");
    }

    @Test
    void mayBeSpeltInAnyCaseAndHaveMembersThatNobodyKnows() {
        PatchRequest request = read("""
                {
                  "SCHEMAS": ["URN:ietf:params:scim:api:messages:2.0:patchop"], "id": "g-1",
                  "OPERATIONS": [{"name": "addMember", "OP": "remove", "PATH": "TITLE"}]
                }
                """, strict());

        assertThat(request.apply(tree("{\"title\": \"Guide\"}"))).isEqualTo(Attributes.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5                                     | INVALID_SYNTAX | Each of the Operations must be a JSON object.
            null                                  | INVALID_SYNTAX | Each of the Operations must be a JSON object.
            {"path": "title"}                     | INVALID_SYNTAX | An operation has no op; it must be add, remove or replace.
            {"op": 5, "path": "title"}            | INVALID_SYNTAX | An operation has no op; it must be add, remove or replace.
            {"op": "move", "path": "title"}       | INVALID_SYNTAX | There is no operation 'move'; op must be add, remove or replace.
            {"op": "test", "path": "title"}       | INVALID_SYNTAX | There is no operation 'test'
            {"op": " add", "path": "title"}       | INVALID_SYNTAX | There is no operation ' add'
            {"op": "add", "path": 5, "value": 1}  | INVALID_PATH   | The path must be a string.
            {"op": "add", "path": ["title"], "value": 1} | INVALID_PATH   | The path must be a string.
            {"op": "remove"}                      | NO_TARGET      | A remove operation needs a path.
            {"op": "remove", "path": null}        | NO_TARGET      | A remove operation needs a path.
            {"op": "remove", "value": {"title": 1}} | NO_TARGET    | A remove operation needs a path.
            {"op": "add", "path": "title"}        | INVALID_VALUE  | The add operation on title needs a value.
            {"op": "replace", "path": "title"}    | INVALID_VALUE  | The replace operation on title needs a value.
            {"op": "add", "path": "emails"}       | INVALID_VALUE  | The add operation on emails needs a value.
            {"op": "add", "path": "ENT:manager"}  | INVALID_VALUE  | The add operation on urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager needs a value.
            {"op": "add"}                         | INVALID_VALUE  | The value of an operation without a path must be a JSON object.
            {"op": "add", "value": "x"}           | INVALID_VALUE  | The value of an operation without a path must be a JSON object.
            {"op": "replace", "value": []}        | INVALID_VALUE  | The value of an operation without a path must be a JSON object.
            {"op": "replace", "value": [{}, {}]}  | INVALID_VALUE  | The value of an operation without a path must be a JSON object.
            """)
    void isRefusedIfAnOperationIsNoOperation(String operation, ScimType type, String problem) {
        assertThatScim(() -> Patching.request(USERS, operation, tolerant()))
                .failsWith(type)
                .saying(problem);
        assertThatScim(() -> Patching.request(USERS, operation, strict())).failsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Remove", "REMOVE", "rEmOvE"})
    void mayNameTheOperationInAnyCaseWhereThatIsTolerated(String op) {
        String operation = "{\"op\": \"" + op + "\", \"path\": \"title\"}";
        Leniency leniency = tolerant();

        assertThat(Patching.request(USERS, operation, leniency).apply(tree("{\"title\": \"Guide\"}")))
                .isEqualTo(Attributes.EMPTY);
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.OPERATION_IN_ANY_CASE);
        assertThatScim(() -> Patching.request(USERS, operation, strict())).failsWith(ScimType.INVALID_SYNTAX);
    }

    @Test
    void mayHaveOneObjectInAnArrayForAValueWithoutPathWhereThatIsTolerated() {
        String operation = "{\"op\": \"replace\", \"value\": [{\"title\": \"Guide\"}]}";
        Leniency leniency = tolerant();

        assertThat(Patching.request(USERS, operation, leniency).apply(Attributes.EMPTY))
                .isEqualTo(tree("{\"title\": \"Guide\"}"));
        assertThat(leniency.used()).containsOnlyKeys(Tolerance.SHAPE_OF_VALUE);
        assertThatScim(() -> Patching.request(USERS, operation, strict())).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void mayHaveNoMoreOperationsThanTheLimit() {
        Attributes body = tree("""
                {%s, "Operations": [{"op": "remove", "path": "title"}, {"op": "remove", "path": "title"}]}
                """.formatted(SCHEMAS));

        assertThat(PatchRequest.of(USERS, body, strict(), 2).isEmpty()).isFalse();
        assertThatScim(() -> PatchRequest.of(USERS, body, strict(), 1))
                .failsWith(413)
                .saying("The request has 2 operations; maxPatchOperations is 1.");
    }

    @Test
    void mayNotHideMoreOperationsThanTheLimitInTheKeysOfAValue() {
        Attributes body = tree("""
                {%s, "Operations": [{"op": "add", "value": {
                  "emails[type eq \\"a\\"].value": "a", "emails[type eq \\"b\\"].value": "b", "title": "Guide"}}]}
                """.formatted(SCHEMAS));

        assertThat(PatchRequest.of(USERS, body, tolerant(), 2).isEmpty()).isFalse();
        assertThatScim(() -> PatchRequest.of(USERS, body, tolerant(), 1))
                .failsWith(413)
                .saying("maxPatchOperations is 1");
    }

    @Test
    void tellsWhatItChanges() {
        PatchRequest request = Patching.request(USERS, """
                {"op": "replace", "value": {"title": "Guide", "id": "x", "NAME": {"givenName": "B"}}},
                {"op": "add", "path": "emails[type eq \\"work\\"].value", "value": "a"},
                {"op": "add", "path": "ENT:department", "value": "Tours"},
                {"op": "remove", "path": "urn:example:desk:1.1"}
                """, tolerant());

        assertThat(request.changed())
                .containsExactlyInAnyOrder(
                        "title",
                        "name",
                        "emails",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                        "urn:example:desk:1.1");
        assertThat(request.changes("title")).isTrue();
        assertThat(request.changes("id")).isFalse();
        assertThat(request.without("title").changes("title")).isFalse();
        assertThat(request.without("title").changes("emails")).isTrue();
    }

    private static PatchRequest read(String body, Leniency leniency) {
        return PatchRequest.of(USERS, tree(body), leniency, Patching.MAX_OPERATIONS);
    }
}
