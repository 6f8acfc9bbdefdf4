package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.request;
import static io.github.scimlet.patch.Patching.strict;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The order and unity of PATCH operations (RFC 7644 §3.5.2)")
class PatchSequenceTest {

    private static final Attributes BABS = tree("""
            {
              "id": "u-1", "userName": "bjensen", "title": "Guide",
              "emails": [{"value": "a", "type": "work", "primary": true}, {"value": "b", "type": "home"}]
            }
            """);

    @Test
    void appliesEachToTheResultOfTheOneBefore() {
        assertThat(strict(BABS, """
                {"op": "remove", "path": "title"},
                {"op": "add", "path": "title", "value": "Chief"},
                {"op": "replace", "path": "emails[type eq \\"home\\"].primary", "value": true},
                {"op": "replace", "path": "emails[primary eq true].value", "value": "c"},
                {"op": "replace", "path": "title", "value": "Head"}
                """)).isEqualTo(tree("""
                {
                  "id": "u-1", "userName": "bjensen", "title": "Head",
                  "emails": [
                    {"value": "a", "type": "work", "primary": false}, {"value": "c", "type": "home", "primary": true}]
                }
                """));
    }

    @Test
    void leavesOneOfTwoValuesThatHaveBecomeTheSame() {
        assertThat(strict(BABS, """
                {"op": "replace", "path": "emails[type eq \\"home\\"]", "value": {"value": "a", "type": "work"}}
                """))
                .isEqualTo(BABS.with("emails", BABS.values("emails").subList(0, 1)));
    }

    @Test
    void leavesTwoValuesThatHaveSwappedPlaces() {
        assertThat(strict(BABS, """
                {"op": "replace", "path": "emails[type eq \\"home\\"].value", "value": "c"},
                {"op": "replace", "path": "emails[type eq \\"home\\"].type", "value": "work"},
                {"op": "replace", "path": "emails[value eq \\"a\\"].type", "value": "home"},
                {"op": "replace", "path": "emails[value eq \\"c\\"].value", "value": "a"}
                """).values("emails")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "replace", "path": "id", "value": "z"}                              | MUTABILITY
            {"op": "remove", "path": "userName"}                                       | MUTABILITY
            {"op": "replace", "path": "active", "value": "yes"}                        | INVALID_VALUE
            {"op": "replace", "path": "emails[type eq \\"other\\"].value", "value": "x"} | NO_TARGET
            {"op": "replace", "path": "nickNaem", "value": "x"}                        | INVALID_PATH
            {"op": "replace", "path": "emails[typo eq \\"x\\"]", "value": {}}          | INVALID_FILTER
            {"op": "remove"}                                                           | NO_TARGET
            """)
    void doesNothingAtAllIfOneFails(String failing, ScimType type) {
        assertThatScim(() -> strict(BABS, """
                        {"op": "replace", "path": "title", "value": "A"}, %s, {"op": "remove", "path": "emails"}
                        """.formatted(failing))).failsWith(type);

        assertThat(BABS.text("title")).contains("Guide");
    }

    @Test
    void canBeAppliedAgainToAnotherVersionOfTheResource() {
        PatchRequest request = request(USERS, """
                {"op": "add", "path": "emails[type eq \\"other\\"].value", "value": "c"}
                """, Samples.tolerant());

        Attributes once = request.apply(BABS);
        Attributes again = request.apply(BABS.with("title", "Chief"));

        assertThat(again).isEqualTo(once.with("title", "Chief"));
        assertThat(request.apply(once)).isSameAs(once);
    }

    @Test
    void leavesWhatItDoesNotNameTheSameObject() {
        Attributes after = strict(BABS, "{\"op\": \"remove\", \"path\": \"title\"}");

        assertThat(after.mentioned("emails")).isSameAs(BABS.mentioned("emails"));
    }

    @Test
    void leavesValuesThatDoNotMatchTheSameObjects() {
        Attributes after = strict(BABS, """
                {"op": "replace", "path": "emails[type eq \\"home\\"].value", "value": "c"}
                """);

        assertThat(after.complexes("emails").get(0))
                .isSameAs(BABS.complexes("emails").get(0));
    }

    @Test
    void endsWhereItBeganIfItsOperationsUndoEachOther() {
        assertThat(strict(BABS, """
                {"op": "replace", "path": "title", "value": "Chief"}, {"op": "replace", "path": "title", "value": "Guide"}
                """)).isEqualTo(BABS);
    }
}
