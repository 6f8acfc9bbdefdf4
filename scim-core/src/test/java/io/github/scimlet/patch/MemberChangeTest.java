package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.patch.Patching.request;
import static io.github.scimlet.patch.Patching.strictGroup;
import static io.github.scimlet.patch.Patching.tolerantGroup;
import static io.github.scimlet.schema.Samples.GROUPS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PATCH of a group's members (RFC 7644 §3.5.2)")
class MemberChangeTest {

    private static final Attributes OPS = tree("""
            {
              "id": "g-1", "displayName": "Ops",
              "members": [{"value": "u-1", "type": "User"}, {"value": "u-2"}, {"value": "g-2", "type": "Group"}]
            }
            """);

    /** The operations, what becomes of {@link #OPS}, and the ids that they add and remove if they are no more than that. */
    private static final String REDUCIBLE = """
            {"op": "Add", "path": "members", "value": [{"$ref": null, "value": "u-3"}]}       | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "path": "members", "value": [{"value": "u-3"}, {"value": "u-4"}]}   | u-1 u-2 g-2 u-3 u-4 | u-3 u-4 |
            {"op": "add", "path": "MEMBERS", "value": {"value": "u-3"}}                       | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "path": "members", "value": "u-3"}                                  | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "path": "members", "value": ["u-3", "u-1"]}                         | u-1 u-2 g-2 u-3 | u-3 u-1 |
            {"op": "add", "path": "members", "value": [{"$ref": "https://example.com/Users/u-3"}]} | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "path": "members", "value": {"members": [{"value": "u-3"}]}}        | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "value": {"members": [{"value": "u-3"}]}}                           | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "path": "members[value eq \\"u-3\\"]"}                              | u-1 u-2 g-2 u-3 | u-3 |
            {"op": "add", "path": "members", "value": [{"value": "u-1"}]}                     | u-1 u-2 g-2     | u-1 |
            {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "u-1"}]}    | u-2 g-2         |     | u-1
            {"op": "remove", "path": "members", "value": [{"value": "u-1"}, {"value": "g-2"}]} | u-2            |     | u-1 g-2
            {"op": "remove", "path": "members", "value": ["u-1", "u-9"]}                      | u-2 g-2         |     | u-1 u-9
            {"op": "remove", "path": "members", "value": {"value": "u-1", "type": "Group"}}   | u-2 g-2         |     | u-1
            {"op": "remove", "path": "members[value eq \\"u-1\\"]"}                           | u-2 g-2         |     | u-1
            {"op": "remove", "path": "members[VALUE EQ \\"u-9\\"]"}                           | u-1 u-2 g-2     |     | u-9
            {"op": "remove", "path": "members[value eq \\"U-1\\"]"}                           | u-1 u-2 g-2     |     | U-1
            {"op": "add", "path": "members", "value": "u-3"}, {"op": "remove", "path": "members", "value": "u-3"} | u-1 u-2 g-2 | | u-3
            {"op": "remove", "path": "members", "value": "u-1"}, {"op": "add", "path": "members", "value": "u-1"} | u-1 u-2 g-2 | u-1 |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = REDUCIBLE)
    void addsAndRemovesByIds(String operations, String left, String added, String removed) {
        PatchRequest request = request(GROUPS, operations, Samples.tolerant());

        MemberChange change = request.memberChange().orElseThrow();

        assertThat(change.added()).extracting(Member::value).containsExactlyElementsOf(ids(added));
        assertThat(change.removed()).containsExactlyInAnyOrderElementsOf(ids(removed));
        assertThat(members(request.apply(OPS))).containsExactlyElementsOf(ids(left));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "replace", "path": "members", "value": [{"value": "u-1"}, {"value": "u-3"}]} | u-1 u-3
            {"op": "replace", "value": {"members": [{"value": "u-3"}]}}                       | u-3
            {"op": "replace", "path": "members", "value": []}                                 |
            {"op": "replace", "path": "members", "value": null}                               |
            {"op": "remove", "path": "members"}                                               |
            {"op": "remove", "path": "members", "value": null}                                |
            {"op": "remove", "path": "members[type eq \\"User\\"]"}                           | u-2 g-2
            {"op": "remove", "path": "members[value eq \\"u-1\\" and type eq \\"Group\\"]"}   | u-1 u-2 g-2
            {"op": "remove", "path": "members[value eq \\"u-1\\" or value eq \\"u-2\\"]"}     | g-2
            {"op": "remove", "path": "members[value ne \\"u-1\\"]"}                           | u-1
            {"op": "remove", "path": "members[not (value eq \\"u-1\\")]"}                     | u-1
            {"op": "remove", "path": "members[value eq \\"u-1\\"]", "value": ["u-2"]}         | u-1 u-2 g-2
            {"op": "remove", "path": "members[type eq \\"User\\"]", "value": ["u-1", "g-2"]}  | u-2 g-2
            {"op": "remove", "path": "members.display"}                                       | u-1 u-2 g-2
            {"op": "add", "path": "members[value eq \\"u-3\\"].type", "value": "User"}        | u-1 u-2 g-2 u-3
            {"op": "add", "path": "members[value eq \\"u-2\\"]", "value": {"type": "User"}}   | u-1 u-2 g-2
            {"op": "add", "path": "members", "value": "u-3"}, {"op": "remove", "path": "members"} |
            {"op": "remove", "path": "members"}, {"op": "add", "path": "members", "value": "u-3"} | u-3
            """)
    void looksAtAllMembersIfTheOperationsDo(String operations, String left) {
        PatchRequest request = request(GROUPS, operations, Samples.tolerant());

        assertThat(request.memberChange()).isEmpty();
        assertThat(members(request.apply(OPS))).containsExactlyElementsOf(ids(left));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"remove\", \"path\": \"members\", \"value\": []}",
                "{\"op\": \"add\", \"path\": \"members\", \"value\": []}",
                "{\"op\": \"add\", \"path\": \"members\", \"value\": null}"
            })
    void changesNothingForAnEmptyList(String operation) {
        PatchRequest request = request(GROUPS, operation, Samples.tolerant());

        assertThat(request.memberChange()).isEmpty();
        assertThat(request.isEmpty()).isTrue();
        assertThat(request.apply(OPS)).isSameAs(OPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "{}",
                "[null]",
                "[{\"display\": \"Ann\"}]",
                "[{\"value\": null}]",
                "[{\"value\": \"\"}]",
                "[\"\"]",
                "\"\"",
                "[{\"value\": \"u-1\"}, {}]",
                "[true]",
                "[[\"u-1\"]]",
                "{\"members\": [{}]}",
                "[{\"$ref\": \"https://example.com/Users/\"}]"
            })
    void neverTakesWhatItCannotUnderstandForAllMembers(String value) {
        for (String op : new String[] {"remove", "replace"}) {
            String operation = "{\"op\": \"%s\", \"path\": \"members\", \"value\": %s}".formatted(op, value);

            assertThatScim(() -> tolerantGroup(OPS, operation))
                    .failsWith(ScimType.INVALID_VALUE)
                    .saying("members");
            assertThatScim(() -> strictGroup(OPS, operation)).failsWith(ScimType.INVALID_VALUE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"display": "Ann"}]     | A value of members lacks value, which is required.
            [{}]                     | A value of members lacks value, which is required.
            [{"value": ""}]          | members.value is required and must not be empty.
            [5]                      | members is complex: each of its values must be a JSON object.
            """)
    void refusesToAddAMemberWithoutAnId(String value, String problem) {
        assertThatScim(() -> tolerantGroup(OPS, "{\"op\": \"add\", \"path\": \"members\", \"value\": " + value + "}"))
                .failsWith(ScimType.INVALID_VALUE)
                .saying(problem);
        assertThatScim(() -> tolerantGroup(OPS, "{\"op\": \"add\", \"path\": \"members[type eq \\\"User\\\"]\"}"))
                .failsWith(ScimType.INVALID_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"remove\", \"path\": \"members\", \"value\": [{\"value\": \"u-1\"}]}",
                "{\"op\": \"remove\", \"path\": \"members\", \"value\": []}",
                "{\"op\": \"add\", \"path\": \"members\", \"value\": \"u-3\"}",
                "{\"op\": \"add\", \"path\": \"members\", \"value\": [\"u-3\"]}",
                "{\"op\": \"add\", \"path\": \"members\", \"value\": {\"members\": [{\"value\": \"u-3\"}]}}",
                "{\"op\": \"add\", \"path\": \"members[value eq \\\"u-3\\\"]\"}"
            })
    void isHeldToTheLetterInStrictMode(String operation) {
        assertThatScim(() -> strictGroup(OPS, operation)).failsWith(ScimType.INVALID_VALUE);
    }

    @Test
    void keepsWhatTheServerSaysOfMembersThatStay() {
        String addition = """
                {"op": "add", "path": "members", "value": [{"value": "u-1", "display": "Ann", "type": "Group"}]}""";
        String lookingAtAll = """
                {"op": "remove", "path": "members[display eq \\"x\\"]"}""";

        assertThat(tolerantGroup(OPS, addition)).isSameAs(OPS);
        assertThat(tolerantGroup(OPS, addition + ", " + lookingAtAll)).isSameAs(OPS);
    }

    @Test
    void canBeSeparatedFromTheRestOfTheRequest() {
        PatchRequest request = request(GROUPS, """
                {"op": "replace", "path": "displayName", "value": "Ops EU"},
                {"op": "add", "path": "members", "value": [{"value": "u-3"}]},
                {"op": "replace", "value": {"id": "g-1", "externalId": "E-1"}}
                """, Samples.tolerant());

        PatchRequest rest = request.without("members");

        assertThat(request.memberChange()).isPresent();
        assertThat(rest.memberChange()).isEmpty();
        assertThat(rest.changed()).containsExactlyInAnyOrder("displayName", "externalId");
        assertThat(rest.apply(OPS)).isEqualTo(OPS.with("displayName", "Ops EU").with("externalId", "E-1"));
        assertThat(request.apply(OPS))
                .isEqualTo(rest.apply(OPS).with("members", tree("""
                        {"it": [
                          {"value": "u-1", "type": "User"}, {"value": "u-2"}, {"value": "g-2", "type": "Group"},
                          {"value": "u-3"}]}
                        """).get("it")));
    }

    @Test
    void isNoneOfARequestThatNamesNoMembers() {
        assertThat(request(
                                GROUPS,
                                "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"x\"}",
                                Samples.strict())
                        .memberChange())
                .isEmpty();
        assertThat(request(USERS, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"x\"}", Samples.strict())
                        .memberChange())
                .isEmpty();
    }

    @Test
    void takesAwayTheAttributeWithTheLastMember() {
        assertThat(tolerantGroup(OPS, """
                {"op": "remove", "path": "members", "value": ["u-1", "u-2", "g-2"]}
                """)).isEqualTo(OPS.without("members"));
    }

    private static List<String> members(Attributes group) {
        return group.complexes("members").stream()
                .map(member -> member.text("value"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> ids(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
