package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sorting by every type, in both presets (RFC 7644 §3.4.2.3)")
class SortingTest {

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createFourUsersOfWhomOneLacksAll() {
        create("two", """
                "folded": "b", "exact": "b", "flag": true, "whole": 10, "amount": 1e1, "at": "2024-01-01T01:00:00+02:00",
                "blob": "BBBB", "link": "https://b.example", "box": {"label": "b", "size": 10}, "pair": {"value": 10},
                "words": ["b", "A"], "wholes": [10, 1],
                "pairs": [{"value": 0, "unit": "z"}, {"value": 10, "unit": "b", "primary": true}]""");
        create("none", "");
        create("one", """
                "folded": "A", "exact": "A", "flag": false, "whole": 9, "amount": 1.5, "at": "2023-12-31T22:00:00Z",
                "blob": "AAAA", "link": "https://a.example", "box": {"label": "A", "size": 9}, "pair": {"value": 9.9},
                "words": ["A", "z"], "wholes": [9, 99],
                "pairs": [{"value": 9, "unit": "A"}, {"value": 99, "unit": "z"}]""");
        create("three", """
                "folded": "C", "exact": "C", "flag": true, "whole": 100, "amount": 100.0, "at": "2023-12-31T23:30:00",
                "blob": "CCCC", "link": "https://c.example", "box": {"label": "C", "size": 100}, "pair": {"value": 1e2},
                "words": ["C"], "wholes": [100],
                "pairs": [{"value": 100, "unit": "C", "primary": false}]""");
    }

    private void create(String userName, String sample) {
        presets.tolerant.created(
                "/Users", "{\"userName\":\"%s\",\"%s\":{%s}}".formatted(userName, BothPresets.SAMPLE, sample));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "folded",
                "whole",
                "amount",
                "at",
                "blob",
                "link",
                "box.label",
                "box.size",
                "pair",
                "pair.value",
                "words",
                "wholes",
                "pairs",
                "pairs.value",
                "pairs.unit"
            })
    void goesByTheTypeWithThoseWithoutValueLastOrFirst(String attribute) {
        assertThat(presets.users("sortBy=S:" + attribute)).containsExactly("one", "two", "three", "none");
        assertThat(presets.users("sortBy=S:" + attribute, "sortOrder=descending"))
                .containsExactly("none", "three", "two", "one");
    }

    @Test
    void mindsCaseWhereTheAttributeIsCaseExact() {
        assertThat(presets.users("sortBy=S:exact")).containsExactly("one", "three", "two", "none");
    }

    @Test
    void leavesEqualsInTheOrderOfTheStore() {
        assertThat(presets.users("sortBy=S:flag")).containsExactly("one", "two", "three", "none");
        assertThat(presets.users("sortBy=S:flag", "sortOrder=descending"))
                .containsExactly("none", "two", "three", "one");
    }

    @Test
    void mayBeByAnAttributeOfWhichNobodyHasAValue() {
        assertThat(presets.users("sortBy=title")).containsExactly("two", "none", "one", "three");
        assertThat(presets.users("sortBy=E:manager")).containsExactly("two", "none", "one", "three");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sortBy=S:box                 | box
            sortBy=S:boxes               | boxes
            sortBy=name                  | name
            sortBy=meta                  | meta
            sortBy=nothing               | nothing
            sortBy=urn:x:y:z             | urn:x:y:z
            sortBy=password              | password
            sortBy=emails[type eq "work"]| emails
            sortBy=                      | sort
            sortOrder=up                 | sortOrder
            sortOrder=                   | sortOrder
            """)
    void refusesWhatCannotBeSortedBy(String parameter, String why) {
        presets.bothRefuse("invalidValue", "/Users", parameter).saying(why);
    }
}
