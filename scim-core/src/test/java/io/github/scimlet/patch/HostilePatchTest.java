package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static io.github.scimlet.schema.Samples.GROUPS;
import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.tolerant;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each request is of at most 1 MiB and 1,000 operations; with a loop in a loop it would take minutes. */
@Timeout(120)
@DisplayName("PATCH requests that are meant to do harm, or are just large")
class HostilePatchTest {

    @Test
    void mayHaveAHundredThousandUnknownKeys() {
        assertThat(patched(
                        Attributes.EMPTY,
                        "{\"op\": \"add\", \"value\": {" + many(130_000, i -> "\"k" + i + "\": 1") + "}}"))
                .isEqualTo(Attributes.EMPTY);
    }

    @Test
    void mayHaveThousandsOfKeysThatAreNoPaths() {
        assertThat(patched(
                        Attributes.EMPTY,
                        "{\"op\": \"add\", \"value\": {" + many(60_000, i -> "\"k" + i + ".a:b\": 1") + "}}"))
                .isEqualTo(Attributes.EMPTY);
    }

    @Test
    void mayNotHaveThousandsOfKeysWithFilters() {
        String keys = many(20_000, i -> "\"emails[type eq \\\"t" + i + "\\\"].value\": \"a\"");

        assertThatScim(() -> patched(Attributes.EMPTY, "{\"op\": \"add\", \"value\": {" + keys + "}}"))
                .failsWith(413)
                .saying("The request has 20000 operations; maxPatchOperations is 1000.");
    }

    @Test
    void changesAHugeGroupByAThousandOperationsInOnePass() {
        Attributes group = group(100_000);
        String operations = many(500, i -> """
                {"op": "add", "path": "members", "value": [{"value": "n-%d"}]},
                {"op": "remove", "path": "members[value eq \\"m-%d\\"]"}
                """.formatted(i, i));

        Attributes after =
                PatchRequest.of(GROUPS, body(operations), tolerant(), 1_000).apply(group);

        assertThat(after.complexes("members")).hasSize(100_000);
        assertThat(after.complexes("members").get(0))
                .isSameAs(group.complexes("members").get(500));
        assertThat(after.complexes("members").get(99_999)).isEqualTo(tree("{\"value\": \"n-499\"}"));
    }

    @Test
    void addsThousandsOfMembersWhoseHashesCollide() {
        String members = many(20_000, i -> "{\"value\": \"" + colliding(i) + "\"}");

        Attributes after = PatchRequest.of(
                        GROUPS,
                        body("{\"op\": \"add\", \"path\": \"members\", \"value\": [" + members + "]}"),
                        tolerant(),
                        1_000)
                .apply(group(10));

        assertThat(after.complexes("members")).hasSize(20_010);
    }

    @Test
    void removesThousandsOfValuesFromThousandsOfOthers() {
        String some = many(20_000, i -> "{\"locality\": \"" + colliding(i) + "\"}");
        String others = many(20_000, i -> "{\"region\": \"" + colliding(i) + "\"}");
        Attributes user = tree("{\"addresses\": [" + some + "]}");

        assertThat(patched(user, "{\"op\": \"remove\", \"path\": \"addresses\", \"value\": [" + others + "]}"))
                .isSameAs(user);
    }

    @Test
    void refusesAThousandOperationsOnTensOfThousandsOfValuesEach() {
        Attributes user = tree("{\"emails\": [" + many(20_000, i -> "{\"value\": \"e" + i + "\"}") + "]}");
        String operations =
                many(1_000, i -> "{\"op\": \"add\", \"path\": \"emails\", \"value\": {\"value\": \"n" + i + "\"}}");

        assertThatScim(() -> patched(user, operations))
                .failsWith(413)
                .saying(
                        "The operations look at values of emails more than 10,000,000 times; send fewer in one request.");
    }

    @Test
    void refusesAHundredFiltersOfAHundredTermsOnThousandsOfValues() {
        Attributes user = tree("{\"emails\": [" + many(10_000, i -> "{\"value\": \"e" + i + "\"}") + "]}");
        String filter = many(100, i -> "value co \\\"t" + i + "\\\"").replace(",", " or ");
        String operations = many(100, i -> "{\"op\": \"remove\", \"path\": \"emails[" + filter + "]\"}");

        assertThatScim(() -> patched(user, operations)).failsWith(413).saying("10,000,000 times");
    }

    @Test
    void refusesHundredsOfFiltersOnLongTexts() {
        Attributes user =
                tree("{\"emails\": [" + many(10, i -> "{\"value\": \"" + "e".repeat(100_000) + i + "\"}") + "]}");
        String filter = many(100, i -> "value co \\\"t" + i + "\\\"").replace(",", " or ");
        String operations = many(100, i -> "{\"op\": \"remove\", \"path\": \"emails[" + filter + "]\"}");

        assertThatScim(() -> patched(user, operations)).failsWith(413).saying("10,000,000 times");
    }

    @Test
    void appliesTenOperationsHoweverManyValuesThereAre() {
        Attributes group = group(200_000);
        String operations = many(10, i -> "{\"op\": \"remove\", \"path\": \"members[display eq \\\"" + i + "\\\"]\"}");

        assertThat(PatchRequest.of(GROUPS, body(operations), tolerant(), 1_000).apply(group))
                .isSameAs(group);
    }

    @Test
    void refusesAFilterBeyondTheLimits() {
        String filter = many(300, i -> "type eq \\\"t" + i + "\\\"").replace(",", " or");

        assertThatScim(() -> patched(Attributes.EMPTY, "{\"op\": \"remove\", \"path\": \"emails[" + filter + "]\"}"))
                .failsWith(ScimType.INVALID_PATH)
                .saying("the limit of ");
    }

    private static Attributes patched(Attributes user, String operations) {
        return PatchRequest.of(USERS, body(operations), tolerant(), 1_000).apply(user);
    }

    private static Attributes body(String operations) {
        return tree("{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operations
                + "]}");
    }

    private static Attributes group(int members) {
        return tree("{\"displayName\": \"Ops\", \"members\": [" + many(members, i -> "{\"value\": \"m-" + i + "\"}")
                + "]}");
    }

    private static String many(int count, IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(", "));
    }

    /** Each "az" has the hash of each "b[", and so have all texts that are made of them. */
    private static String colliding(int number) {
        return IntStream.range(0, 15)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "az" : "b[")
                .collect(Collectors.joining());
    }
}
