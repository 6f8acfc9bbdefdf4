package io.github.scimlet.schema;

import static io.github.scimlet.schema.Samples.USERS;
import static io.github.scimlet.schema.Samples.strict;
import static io.github.scimlet.schema.Samples.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sorting (RFC 7644 §3.4.2.3)")
class SortOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            userName               | "b" "A" "C"                           | "A" "b" "C"
            externalId             | "b" "A" "C"                           | "A" "C" "b"
            userName               | "b" "B" "a" "B"                       | "a" "b" "B" "B"
            userName               | "\uD83D\uDE00" "\uFFE6" "z"           | "z" "\uFFE6" "\uD83D\uDE00"
            active                 | true false true                       | false true true
            profileUrl             | "b" "A"                               | "A" "b"
            """)
    void ordersByTheTypeOfTheAttribute(String path, String values, String ordered) {
        assertThat(sorted(path, false, users(path, values))).isEqualTo(users(path, ordered));
    }

    @Test
    void ordersNumbersByTheirSizeAndDatesByTheirInstant() {
        assertThat(sorted(Samples.BADGE + ":level", false, badges("level", "10", "9", "100")))
                .isEqualTo(badges("level", "9", "10", "100"));
        assertThat(sorted(Samples.BADGE + ":score", false, badges("score", "1.5", "1e1", "-3")))
                .isEqualTo(badges("score", "-3", "1.5", "1e1"));
        assertThat(sorted(
                        Samples.BADGE + ":since",
                        false,
                        badges("since", "\"2024-01-01T01:00:00+02:00\"", "\"2023-12-31T22:00:00Z\"")))
                .isEqualTo(badges("since", "\"2023-12-31T22:00:00Z\"", "\"2024-01-01T01:00:00+02:00\""));
    }

    @Test
    void putsWhatHasNoValueLastAndIfDescendingFirst() {
        List<Attributes> users = Stream.of(
                        "{\"title\": \"B\"}", "{\"id\": \"1\"}", "{\"title\": \"A\"}", "{\"id\": \"2\"}")
                .map(Samples::tree)
                .toList();

        assertThat(titles(sorted("title", false, users))).isEqualTo("A B - -");
        assertThat(titles(sorted("title", true, users))).isEqualTo("- - B A");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void leavesEqualsInTheOrderTheyHad(boolean descending) {
        List<Attributes> users = Stream.of("{\"title\": \"A\", \"id\": \"2\"}", "{\"title\": \"A\", \"id\": \"1\"}")
                .map(Samples::tree)
                .toList();

        assertThat(sorted("title", descending, users)).isEqualTo(users);
    }

    @Test
    void takesThePrimaryOfSeveralValuesOrElseTheFirst() {
        Attributes one = tree("{\"emails\": [{\"value\": \"a\"}, {\"value\": \"z\", \"primary\": true}]}");
        Attributes two = tree("{\"emails\": [{\"value\": \"b\"}, {\"value\": \"a\"}]}");
        Attributes three = tree("{\"emails\": [{\"primary\": true}, {\"value\": \"a\"}]}");

        assertThat(sorted("emails.value", false, List.of(one, two, three))).containsExactly(two, one, three);
    }

    @Test
    void takesTheFirstOfSeveralSimpleValues() {
        Attributes one = tree("{\"urn:example:hr:2.0:Badge\": {\"tags\": [\"b\", \"a\"]}}");
        Attributes two = tree("{\"urn:example:hr:2.0:Badge\": {\"tags\": [\"A\", \"c\"]}}");

        assertThat(sorted(Samples.BADGE + ":tags", false, List.of(one, two))).containsExactly(two, one);
    }

    private static List<Attributes> sorted(String path, boolean descending, List<Attributes> users) {
        SchemaPath found = USERS.resolve(AttributePath.parse(path), strict()).orElseThrow();
        return users.stream().sorted(SortOrder.by(found, descending)).toList();
    }

    private static List<Attributes> users(String attribute, String values) {
        return Stream.of(values.split(" "))
                .map(value -> tree("{\"" + attribute + "\": " + value + "}"))
                .toList();
    }

    private static List<Attributes> badges(String attribute, String... values) {
        return Stream.of(values)
                .map(value -> tree("{\"urn:example:hr:2.0:Badge\": {\"" + attribute + "\": " + value + "}}"))
                .toList();
    }

    private static String titles(List<Attributes> users) {
        return users.stream().map(user -> user.text("title").orElse("-")).collect(Collectors.joining(" "));
    }
}
