package io.github.scimlet.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

    @Test
    void laysOutWhatStandsInOneLine() {
        assertThat(JsonLayout.of("{\"a\":[1,{\"b\":\"x, {y} \\\" \\\\\"}],\"c\":{},\"d\":[ ],\"e\":-1.50e3}", 1_000))
                .isEqualTo("""
                        {
                          "a": [
                            1,
                            {
                              "b": "x, {y} \\" \\\\"
                            }
                          ],
                          "c": {},
                          "d": [],
                          "e": -1.50e3
                        }""");
    }

    @Test
    void laysOutAgainWhatIsLaidOut() {
        String once = JsonLayout.of("{\"a\":[1,2],\"b\":{\"c\":null}}", 1_000);

        assertThat(JsonLayout.of(once, 1_000)).isEqualTo(once);
    }

    @Test
    void stopsSoonAfterWhatIsWanted() {
        assertThat(JsonLayout.of("[" + "1,".repeat(100_000) + "1]", 500)).hasSizeBetween(500, 520);
        assertThat(JsonLayout.of("[".repeat(500) + "]".repeat(500), 5_000)).hasSizeLessThan(5_200);
    }

    @Test
    void takesWhatBreaksOff() {
        assertThat(JsonLayout.of("{\"a\":\"x\\", 100)).isEqualTo("{\n  \"a\": \"x\\");
        assertThat(JsonLayout.of("{", 100)).isEqualTo("{\n  ");
    }
}
