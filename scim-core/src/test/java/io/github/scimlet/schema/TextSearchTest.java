package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextSearchTest {

    @Test
    void findsWhatIsThere() {
        List<String> texts = texts(7);
        List<String> wrong = new ArrayList<>();

        for (String sought : texts) {
            TextSearch search = new TextSearch(sought);
            for (String text : texts) {
                if (search.isIn(text) != text.contains(sought) || search.isInSmall(text) != text.contains(sought)) {
                    wrong.add(sought + " in " + text);
                }
            }
        }

        assertThat(texts).hasSize(255);
        assertThat(wrong).isEmpty();
        assertThat(new TextSearch("ab").isInSmall("xAB")).isTrue();
        assertThat(new TextSearch("ab").isIn("xAB")).isFalse();
    }

    @Test
    @Timeout(20)
    void takesNoLongerForWhatNearlyRepeatsItself() {
        String text = "a".repeat(1_000_000);
        TextSearch search = new TextSearch("a".repeat(4_000) + "b" + "a".repeat(4_000));

        for (int times = 0; times < 20; times++) {
            assertThat(search.isInSmall(text)).isFalse();
            assertThat(search.isIn(text)).isFalse();
        }
    }

    /** All of two letters up to a length. */
    private static List<String> texts(int length) {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; texts.get(i).length() < length; i++) {
            texts.add(texts.get(i) + "a");
            texts.add(texts.get(i) + "b");
        }
        return texts;
    }
}
