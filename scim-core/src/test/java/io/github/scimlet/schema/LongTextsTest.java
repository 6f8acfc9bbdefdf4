package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongTextsTest {

    private final LongTexts texts = new LongTexts();

    @Test
    void areFoldedOnce() {
        String text = "Ä".repeat(10_000);

        assertThat(texts.fold(text)).isEqualTo("ä".repeat(10_000)).isSameAs(texts.fold(text));
    }

    @Test
    void areNotAllKept() {
        String first = "Ä".repeat(500_000);
        String folded = texts.fold(first);

        for (int others = 0; others < 10; others++) {
            texts.fold("Ö".repeat(500_000));
        }

        assertThat(texts.fold(first)).isEqualTo(folded).isNotSameAs(folded);
    }

    @Test
    void areFoldedHoweverLongTheyAre() {
        assertThat(texts.fold("Ä".repeat(3_000_000))).isEqualTo("ä".repeat(3_000_000));
        assertThat(texts.fold("Ä")).isEqualTo("ä");
    }
}
