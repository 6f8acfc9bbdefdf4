package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Texts compared without case, as if they were folded")
class FoldedTextTest {

    /** Letters of both cases, marks that compose, width variants, what shares a capital, what grows when it is folded. */
    private static final List<String> PIECES = List.of(
            "a", "B", "e", "k", "i", "s", "=", "I", "\u0301", "\u0338", "é", "É", "ı", "İ", "ß", "ẞ", "ſ", "\u212a",
            "Σ", "ς", "ｂ", "ﾞ", "ｶ", "\u3000", "😀", "\ud83d");

    @Test
    void areWhatTheyAreWhenBothAreFolded() {
        List<String> texts = texts();

        List<String> folded = texts.stream().map(CaseFolding::fold).toList();

        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            FoldedText wanted = new FoldedText(texts.get(i));
            for (int j = 0; j < texts.size(); j++) {
                if (!compared(wanted, texts.get(j)).equals(compared(folded.get(i), folded.get(j)))) {
                    wrong.add(texts.get(i) + " in " + texts.get(j));
                }
            }
        }

        assertThat(texts).hasSizeGreaterThan(700);
        assertThat(wrong).isEmpty();
    }

    @Test
    void areFoundWhereverTheyStandInALongerText() {
        FoldedText jensen = new FoldedText("JENsen");

        assertThat(compared(jensen, "jensen")).containsOnly(true);
        assertThat(compared(jensen, "Jensen@example.com")).containsExactly(false, true, false, true);
        assertThat(compared(jensen, "Barbara.JENSEN")).containsExactly(false, false, true, true);
        assertThat(compared(jensen, "é.jensen.é")).containsExactly(false, false, false, true);
        assertThat(compared(jensen, "jense\u0301n")).containsOnly(false);
        assertThat(compared(jensen, "jensen\u0301")).containsOnly(false);
    }

    private static List<String> texts() {
        List<String> texts =
                new ArrayList<>(List.of("", "aBe", "aB=\u0338", "e\u0301a", "ae\u0301", "Ks", "ss", "i\u0307"));
        texts.addAll(PIECES);
        for (String first : PIECES) {
            for (String second : PIECES) {
                texts.add(first + second);
            }
        }
        return texts;
    }

    private static List<Boolean> compared(FoldedText wanted, String text) {
        return List.of(wanted.isEqualTo(text), wanted.startsIn(text), wanted.endsIn(text), wanted.isIn(text));
    }

    private static List<Boolean> compared(String wanted, String text) {
        return List.of(text.equals(wanted), text.startsWith(wanted), text.endsWith(wanted), text.contains(wanted));
    }
}
