package io.github.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dates compared as they are written (RFC 7643 §2.3.5)")
class MomentTest {

    private static final List<String> DATES = List.of(
            "2011-05-13T04:42:34Z",
            "2011-05-13T04:42:35Z",
            "2011-05-13T04:42:34.0Z",
            "2011-05-13T04:42:34.1Z",
            "2011-05-13T04:42:34.10Z",
            "2011-05-13T04:42:34.123456789Z",
            "2011-05-13T04:42:34.1234567891Z",
            "2011-05-13T06:42:34+02:00",
            "2011-05-13T04:42:34",
            "2012-02-29T00:00:00Z",
            "2011-02-28T23:59:59Z",
            "2011-12-31T23:59:59Z",
            "2012-01-01T00:00:00Z",
            "2000-02-29T12:00:00Z",
            "0000-01-01T00:00:00Z",
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-14:00");

    private static final List<String> NO_DATES = List.of(
            "",
            "Z",
            "2011-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2011-04-31T00:00:00Z",
            "2011-00-10T00:00:00Z",
            "2011-13-10T00:00:00Z",
            "2011-01-00T00:00:00Z",
            "2011-01-32T00:00:00Z",
            "2011-01-01T24:00:00Z",
            "2011-01-01T00:60:00Z",
            "2011-01-01T00:00:60Z",
            "2011-01-01T00:00:00.Z",
            "2011-01-01T00:00:00.1xZ",
            "2011-01-01T00:00:000Z",
            "2011-01-01 00:00:00Z",
            "2011-01-01T00:00:00z",
            "20110101T000000000000Z",
            "٢٠١١-01-01T00:00:00Z");

    @Test
    void areInTheOrderOfTheirInstants() {
        for (String wanted : DATES) {
            Instant instant = DateTime.parse(wanted).orElseThrow();
            for (String date : DATES) {
                assertThat(Integer.signum(Moment.of(instant).compare(date)))
                        .as("%s, %s", date, wanted)
                        .isEqualTo(Integer.signum(
                                DateTime.parse(date).orElseThrow().compareTo(instant)));
            }
        }
    }

    @Test
    void comeAfterWhatIsNoDate() {
        Moment first = Moment.of(DateTime.parse("0000-01-01T00:00:00Z").orElseThrow());

        assertThat(NO_DATES).allSatisfy(text -> {
            assertThat(DateTime.parse(text)).isEmpty();
            assertThat(first.compare(text)).isNegative();
        });
    }
}
