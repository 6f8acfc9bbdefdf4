package io.github.scimlet.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What may stand in the columns of a host, and in filters for them. */
final class HostValues {

    /** All that a database's LOWER makes the same of as our folding does. */
    private static final List<String> PLAIN = List.of(
            "a",
            "A",
            "b",
            "Z",
            "1",
            " ",
            "%",
            "_",
            "!",
            "\\",
            "'",
            "\"",
            "?",
            "-",
            "\t",
            "\u00e9",
            "\u00c9",
            "\u4e2d",
            "\ud83d\ude00",
            "\ue000");

    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("2011-05-13T04:42:34Z"),
            Instant.parse("2011-05-13T04:42:34.100Z"),
            Instant.parse("2011-05-13T04:42:33.999999Z"),
            Instant.parse("1001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private static final List<BigDecimal> DECIMALS = List.of(
            new BigDecimal("0"),
            new BigDecimal("1.00"),
            new BigDecimal("0.1"),
            new BigDecimal("-0.5"),
            new BigDecimal("100"),
            new BigDecimal("1e-7"),
            new BigDecimal("12345678901234567890"),
            new BigDecimal("9999999999999999999999999999999999.5"));

    private final Dice dice;

    HostValues(Dice dice) {
        this.dice = dice;
    }

    boolean some() {
        return dice.heads();
    }

    void each(int most, IntConsumer each) {
        int count = dice.between(0, most);
        for (int position = 1; position <= count; position++) {
            each.accept(position);
        }
    }

    /** For columns that are compared in lower case. */
    String plain() {
        if (dice.oneIn(20)) {
            return "";
        }
        return dice.oneIn(3)
                ? dice.pick("work", "Work", "home", "bjensen")
                : dice.pick(PLAIN) + String.join("", dice.some(0, 2, () -> dice.pick(PLAIN)));
    }

    /** For columns that have what is compared, in a database that has no U+0000. */
    Optional<String> wild() {
        return Optional.of(Values.text(dice).replace("\0", "")).filter(text -> text.length() < 400);
    }

    Optional<String> status() {
        return dice.oneIn(4) ? Optional.empty() : Optional.of(dice.pick("A", "L"));
    }

    Optional<Boolean> flag() {
        return dice.oneIn(3) ? Optional.empty() : Optional.of(dice.heads());
    }

    Optional<Instant> instant() {
        return dice.oneIn(4) ? Optional.empty() : Optional.of(dice.pick(INSTANTS));
    }

    Optional<Long> whole() {
        return dice.oneIn(4) ? Optional.empty() : Optional.of((Long) Values.of("integer", dice));
    }

    Optional<BigDecimal> decimal() {
        return dice.oneIn(4) ? Optional.empty() : Optional.of(dice.pick(DECIMALS));
    }

    Optional<String> binary() {
        return Optional.of((String) Values.of("binary", dice));
    }
}
