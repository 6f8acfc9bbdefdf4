package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Texts without case (RFC 7644 §5, RFC 8265 §3.3)")
class CaseFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "bjensen, BJensen",
        "ÅSA, åsa",
        "straße, STRASSE",
        "STRAẞE, strasse",
        "ΣΊΣΥΦΟΣ, σίσυφος",
        "Ǆ, ǆ",
        "\uFF42\uFF4A\uFF45\uFF4E, bjen",
        "a\u3000b, a b",
        "e\u0301, É",
        "\u212A, k",
        "ｂ², b²",
        "ｶﾞ, ガ"
    })
    void areTheSameIfOnlyCaseWidthOrCompositionDiffers(String one, String other) {
        assertThat(CaseFolding.fold(one)).isEqualTo(CaseFolding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"i, ı", "resume, résumé", "o, ø", "10⁵, 105"})
    void areNotTheSameIfMoreDiffers(String one, String other) {
        assertThat(CaseFolding.fold(one)).isNotEqualTo(CaseFolding.fold(other));
    }

    @Test
    void areTheSameForEveryCharacterInEitherCaseAndComposedOrNot() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character -> Character.isDefined(character) && character != 'ı')
                        .mapToObj(Character::toString)
                        .filter(text -> Stream.of(
                                        text.toLowerCase(Locale.ROOT),
                                        text.toUpperCase(Locale.ROOT),
                                        Normalizer.normalize(text, Normalizer.Form.NFC),
                                        Normalizer.normalize(text, Normalizer.Form.NFD),
                                        CaseFolding.fold(text))
                                .filter(other -> !other.equals(text))
                                .anyMatch(other -> !CaseFolding.fold(other).equals(CaseFolding.fold(text)))))
                .isEmpty();
    }

    @Test
    void foldsAlikeWhereverTheServerStands() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr"));
        try {
            assertThat(CaseFolding.fold("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(
            strings = {
                "İ",
                "ŉ",
                "ﬃ",
                "ß",
                "ΐ",
                "\u0345",
                "\u0301\u0323",
                "a\u0301\u0323",
                "한",
                "각",
                "ｶﾞ",
                "😀",
                "\ud83d"
            })
    void areFoldedInTimeHoweverLongTheyAre(String letters) {
        String text = letters.repeat(1_000_000 / letters.length());

        String folded = CaseFolding.fold(text);

        assertThat(folded.length()).isGreaterThan(100_000);
    }

    @Test
    void areTheSameWhetherTheyAreLongOrShort() {
        String words = "Straße ΣΊΣΥΦΟΣ İzmir ﬃ e\u0301a\u0323\u0301 한글 ｶﾞ 😀 ";

        assertThat(CaseFolding.fold(words.repeat(100)))
                .isEqualTo(CaseFolding.fold(words).repeat(100));
        assertThat(CaseFolding.fold("x".repeat(127) + "E\u0301")).isEqualTo("x".repeat(127) + "é");
        assertThat(CaseFolding.fold("x".repeat(128) + "E\u0301")).isEqualTo("x".repeat(128) + "é");
    }

    /** Of these, a thousand letters in a row have no space between them. */
    @ParameterizedTest
    @ValueSource(strings = {"안녕하세요각", "株式会社がぎぐげご", "パピプペポ", "カ\u3099学"})
    void areTheSameComposedOrNotWithoutASpaceInThem(String letters) {
        String composed = Normalizer.normalize(letters.repeat(300), Normalizer.Form.NFC);

        for (int before = 0; before < 4; before++) {
            String text = "学".repeat(before) + composed;

            assertThat(CaseFolding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(CaseFolding.fold(text))
                    .isEqualTo(text);
        }
    }
}
