package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortableNumberTest {

    private static final List<BigDecimal> EXTREMES = Stream.of(
                    "0",
                    "0.000",
                    "0e99",
                    "1",
                    "1.0",
                    "10e-1",
                    "9",
                    "10",
                    "-1",
                    "-9",
                    "-10",
                    "-9.9",
                    "-9.99",
                    "1e2147483647",
                    "-1e2147483647",
                    "1e-2147483647",
                    "-1e-2147483647",
                    "1e1000000000",
                    "123456789e-1000000000",
                    "9223372036854775807",
                    "-9223372036854775808")
            .map(BigDecimal::new)
            .toList();

    @Test
    void comparesAsTheNumberDoes() {
        EXTREMES.forEach(one -> EXTREMES.forEach(other -> check(one, other)));
    }

    @Test
    void comparesAsTheNumberDoesWhateverItsDigits() {
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            BigDecimal one = number(random);

            check(one, number(random));
            check(one, one.add(BigDecimal.valueOf(1, random.nextInt(40))));
            check(one, one.setScale(one.scale() + random.nextInt(3)));
        }
    }

    private static BigDecimal number(Random random) {
        BigInteger digits = new BigInteger(random.nextInt(90), random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(60) - 30);
    }

    private static void check(BigDecimal one, BigDecimal other) {
        assertThat(Integer.signum(SortableNumber.of(one).compareTo(SortableNumber.of(other))))
                .as("%s and %s", one, other)
                .isEqualTo(one.compareTo(other));
    }
}
