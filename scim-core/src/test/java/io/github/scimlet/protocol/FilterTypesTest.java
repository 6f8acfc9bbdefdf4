package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Every type under every operator, in both presets (RFC 7643 §2.3, RFC 7644 table 3)")
class FilterTypesTest {

    private static final List<String> OPERATORS = List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createAUserWithTheExtensionAndOneWithout() {
        presets.tolerant.created("/Users", """
                {"userName": "full", "%s": {
                  "folded": "Mm", "exact": "Mm", "flag": true, "whole": 10, "amount": 0.3,
                  "at": "2024-01-31T10:00:00Z", "blob": "AAE=", "link": "https://example.com/M",
                  "box": {"label": "Mm", "size": 10}, "pair": {"value": 0.3, "unit": "kg"},
                  "words": ["Mm"], "codes": ["Mm"], "flags": [true], "wholes": [10], "amounts": [0.3],
                  "times": ["2024-01-31T10:00:00Z"], "blobs": ["AAE="], "links": ["https://example.com/M"],
                  "boxes": [{"label": "Mm", "size": 10}], "pairs": [{"value": 0.3, "unit": "kg"}]}}""".formatted(BothPresets.SAMPLE));
        presets.tolerant.user("lacking");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            folded,words,box.label,boxes.label | eq ne co sw ew gt ge lt le | "la" | "mM" | "N"
            exact,codes                        | eq ne co sw ew gt ge lt le | "MM" | "Mm" | "mM"
            link,links                         | eq ne co sw ew gt ge lt le | "https://example.com/L" | "https://example.com/M" | "https://example.com/m"
            flag,flags                         | eq ne             | false | true  | false
            blob,blobs                         | eq ne             | "aaE" | "AAE" | "AAF="
            whole,wholes,box.size,boxes.size   | eq ne gt ge lt le | 9.99  | 1e1   | 99999999999999999999
            amount,amounts,pair,pair.value,pairs,pairs.value | eq ne gt ge lt le | 0.29999999999999999 | 0.30 | 0.300000000000000001
            at,times | eq ne gt ge lt le | "2024-01-31T11:59:59.999999999+02:00" | "2024-01-31T10:00:00" | "2024-01-31T10:00:00-00:01"
            """)
    void isComparedOrRefused(String attributes, String takes, String lesser, String equal, String greater) {
        for (String attribute : attributes.split(",", -1)) {
            for (String operator : OPERATORS) {
                String comparison = "filter=S:" + attribute + " " + operator + " ";
                if (List.of(takes.split(" ", -1)).contains(operator)) {
                    assertFinds(operator, -1, comparison + lesser);
                    assertFinds(operator, 0, comparison + equal);
                    assertFinds(operator, 1, comparison + greater);
                } else {
                    presets.bothRefuse("invalidFilter", "/Users", comparison + equal)
                            .saying(operator);
                }
            }
        }
    }

    /** @param literal how the literal stands to the value: less, equal or greater */
    private void assertFinds(String operator, int literal, String filter) {
        boolean full = switch (operator) {
            case "ne" -> literal != 0;
            case "gt" -> literal < 0;
            case "ge" -> literal <= 0;
            case "lt" -> literal > 0;
            case "le" -> literal >= 0;
            default -> literal == 0;
        };
        List<Object> found = new ArrayList<>();
        if (full) {
            found.add("full");
        }
        if (operator.equals("ne")) {
            found.add("lacking");
        }
        assertThat(presets.users(filter)).as(filter).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "folded",
        "exact",
        "flag",
        "whole",
        "amount",
        "at",
        "blob",
        "link",
        "box",
        "box.size",
        "pair",
        "words",
        "codes",
        "flags",
        "wholes",
        "amounts",
        "times",
        "blobs",
        "links",
        "boxes",
        "boxes.label",
        "pairs",
        "pairs.value"
    })
    void isPresentOrNot(String attribute) {
        assertThat(presets.users("filter=S:" + attribute + " pr")).hasToString("[full]");
        assertThat(presets.users("filter=not (S:" + attribute + " pr)")).hasToString("[lacking]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            S:wholes[value gt 9]                      | [full]
            S:wholes[value gt 10]                     | []
            S:times[value le "2024-01-31T10:00:00Z"]  | [full]
            S:flags[value eq false]                   | []
            S:boxes[label eq "mm" and size lt 11]     | [full]
            S:boxes[label eq "mm" and size lt 10]     | []
            S:pairs[value ge 0.3 and unit sw "K"]     | [full]
            """)
    void isComparedInBracketsToo(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            box    | eq ne co sw ew gt ge lt le | "x"
            boxes  | eq ne co sw ew gt ge lt le | 10
            whole  | eq ne gt ge lt le          | "10"
            whole  | eq ne gt ge lt le          | true
            amount | eq ne gt ge lt le          | "0.3"
            pairs  | eq ne gt ge lt le          | "0.3"
            at     | eq ne gt ge lt le          | "yesterday"
            at     | eq ne gt ge lt le          | "2024-01-31"
            at     | eq ne gt ge lt le          | 2024
            flag   | eq ne                      | 1
            flag   | eq ne                      | "yes"
            blob   | eq ne                      | 5
            link   | eq ne co sw ew gt ge lt le | 5
            folded | eq ne co sw ew gt ge lt le | true
            words  | co sw ew gt ge lt le       | null
            whole  | gt ge lt le                | null
            at     | gt ge lt le                | null
            flag   | gt ge lt le co sw ew       | null
            """)
    void isNotComparedWithWhatItCannotBe(String attribute, String operators, String literal) {
        for (String operator : operators.split(" ", -1)) {
            presets.bothRefuse("invalidFilter", "/Users", "filter=S:" + attribute + " " + operator + " " + literal);
        }
    }
}
