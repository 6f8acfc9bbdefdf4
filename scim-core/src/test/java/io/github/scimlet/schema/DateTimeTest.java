package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Dates with times (RFC 7643 §2.3.5)")
class DateTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2011-05-13T04:42:34Z, 2011-05-13T04:42:34Z",
        "2011-05-13T04:42:34, 2011-05-13T04:42:34Z",
        "2011-05-13T06:42:34+02:00, 2011-05-13T04:42:34Z",
        "2011-05-12T22:42:34-06:00, 2011-05-13T04:42:34Z",
        "2011-05-13T04:42:34.5Z, 2011-05-13T04:42:34.5Z",
        "2011-05-13T04:42:34.1234567Z, 2011-05-13T04:42:34.1234567Z",
        "2011-05-13T04:42:34.123456789012Z, 2011-05-13T04:42:34.123456789Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999999Z",
        "2024-02-29T00:00:00+14:00, 2024-02-28T10:00:00Z"
    })
    void readsEveryFormThatIsSent(String text, Instant instant) {
        assertThat(DateTime.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-01-31",
                "2024-01-31T10:00Z",
                "2024-01-31 10:00:00Z",
                "2024-01-31T10:00:00z",
                "2024-01-31T10:00:00+0200",
                "2024-01-31T10:00:00.Z",
                "2024-01-31T10:00:00123Z",
                "2024-1-31T10:00:00Z",
                "2023-02-29T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-01-31T25:00:00Z",
                "2024-01-31T10:00:00+19:00",
                " 2024-01-31T10:00:00Z",
                "2024-01-31T10:00:00Z\n",
                "٢٠٢٤-01-31T10:00:00Z"
            })
    void refusesWhatIsNoDateWithATime(String text) {
        assertThat(DateTime.parse(text)).isEmpty();
    }
}
