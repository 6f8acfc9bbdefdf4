package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscrowTest {

    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private final Escrow escrow = Escrow.likeEntra();

    @Test
    void triesAgainAfterSixThenTwelveThenTwentyFourHours() {
        escrow.failed("ada", START);

        assertThat(escrow.due(hours(5))).isEmpty();
        assertThat(escrow.due(hours(6))).containsExactly("ada");

        escrow.failed("ada", hours(6));

        assertThat(escrow.due(hours(17))).isEmpty();
        assertThat(escrow.due(hours(18))).containsExactly("ada");

        escrow.failed("ada", hours(18));

        assertThat(escrow.due(hours(41))).isEmpty();
        assertThat(escrow.due(hours(42))).containsExactly("ada");
    }

    @Test
    void triesDailyFromThenOn() {
        escrow.failed("ada", START);
        for (int hour : new int[] {6, 18, 42, 66}) {
            escrow.failed("ada", hours(hour));
        }

        assertThat(escrow.due(hours(89))).isEmpty();
        assertThat(escrow.due(hours(90))).containsExactly("ada");
    }

    @Test
    void givesUpAfterFourWeeks() {
        escrow.failed("ada", START);

        assertThat(escrow.due(hours(28 * 24))).containsExactly("ada");
        assertThat(escrow.due(hours(28 * 24 + 1))).isEmpty();
    }

    @Test
    void forgetsWhatHasWorked() {
        escrow.failed("ada", START);
        escrow.solved("ada");

        assertThat(escrow.due(hours(100))).isEmpty();
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
