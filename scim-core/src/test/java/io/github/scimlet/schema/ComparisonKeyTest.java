package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonKeyTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "ab",
            "b",
            "é",
            "\uffee",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\ud83d\ude01",
            "\ud83da",
            "\ud83d\uffee",
            "a\ud83d\ude00",
            "a\uffee",
            "\ud83db",
            "\ud83d\ude00b",
            "\ue000");

    @Test
    void ordersTextsByTheirCodePoints() {
        for (String one : TEXTS) {
            for (String other : TEXTS) {
                assertThat(Integer.signum(ComparisonKey.ORDER.compare(one, other)))
                        .as("%s, %s", one, other)
                        .isEqualTo(Integer.signum(Arrays.compare(
                                one.codePoints().toArray(), other.codePoints().toArray())));
            }
        }
    }
}
