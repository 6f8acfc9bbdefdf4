package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("URIs and base64, told without a parser")
class TextFormsTest {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

    private final Random random = new Random(42);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://",
                "https://",
                "http:///",
                "https:///a",
                "http://a",
                "https://-",
                "https://.",
                "http://~",
                "https://a//b/../c",
                "https://a_b/",
                "https://example.com/photos/7293_0~x-y.jpg",
                "HTTPS://a",
                "a",
                "/",
                "http://é",
                "http://a b",
                "https://a%zz"
            })
    void areUrisIfTheJdkTakesThem(String text) {
        assertThat(UriText.isValid(text)).isEqualTo(isTaken(text));
    }

    @Test
    void areUrisIfTheJdkTakesThemWhateverTheyAreMadeOf() {
        for (int i = 0; i < 100_000; i++) {
            String text = (random.nextBoolean() ? "https://" : "http://") + random("aZ9-._~/:%[]@?# é\\^", 8);

            assertThat(UriText.isValid(text)).as(text).isEqualTo(isTaken(text));
        }
    }

    @Test
    void areBase64AsTheRfcHasItWithOrWithoutPadding() {
        for (int i = 0; i < 100_000; i++) {
            String text = random("aZ09+/==-_ é", 10);

            assertThat(Base64Text.isValid(text)).as(text).isEqualTo(isBase64(text));
        }
    }

    private String random(String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static boolean isBase64(String text) {
        return BASE64.matcher(text).matches() && text.replace("=", "").length() % 4 != 1;
    }

    private static boolean isTaken(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
