package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.filter.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.0", "-0.5", "1e34", "-1e34", "1e-30", "9223372036854775807"})
    void ofWhatAColumnCanHoldIsThatItself(String number) {
        Bound<BigDecimal> bound = Bound.of(new BigDecimal(number));

        assertThat(bound.exact()).isTrue();
        assertThat(bound.floor()).isEqualByComparingTo(number);
    }

    @Timeout(5)
    @ParameterizedTest
    @CsvSource({
        "1e1000000000, 1e34",
        "1e2147483647, 1e34",
        "10000000000000000000000000000000000.5, 1e34",
        "-1e1000000000, -10000000000000000000000000000000001",
        "1e-1000000000, 0",
        "-1e-1000000000, -1e-30",
        "1.5e-30, 1e-30",
        "-1.5e-30, -2e-30"
    })
    void ofWhatNoColumnCanHoldIsTheNextThatOneCan(String number, String floor) {
        Bound<BigDecimal> bound = Bound.of(new BigDecimal(number));

        assertThat(bound.exact()).isFalse();
        assertThat(bound.floor()).isEqualByComparingTo(floor);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-05-13T04:42:34.000001Z, 2011-05-13T04:42:34.000001Z, true",
        "2011-05-13T04:42:34.000001001Z, 2011-05-13T04:42:34.000001Z, false",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z, false",
        "-0001-12-31T06:00:00Z, 0000-01-01T00:00:00Z, false",
        "+10000-01-01T13:59:59Z, 9999-12-31T23:59:59.999999Z, false"
    })
    void ofADateIsWithoutWhatDatabasesLack(String date, String floor, boolean exact) {
        assertThat(Bound.of(Instant.parse(date))).isEqualTo(new Bound<>(Instant.parse(floor), exact));
    }

    @Test
    void leavesWhatIsNextToTheLiteralOnItsOwnSide() {
        Bound<BigDecimal> between = new Bound<>(BigDecimal.ONE, false);

        assertThat(List.of(Operator.GT, Operator.GE, Operator.LT, Operator.LE))
                .map(operator -> between.compare("n", operator, 1).sql().text())
                .containsExactly("n > ?", "n > ?", "n <= ?", "n <= ?");
        assertThat(between.compare("n", Operator.EQ, 1)).isEqualTo(Condition.FALSE);
    }
}
