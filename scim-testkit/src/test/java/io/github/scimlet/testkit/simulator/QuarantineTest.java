package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarantineTest {

    private static final Instant NOW = Instant.parse("2026-01-05T06:00:00Z");
    private static final Duration USUAL = Duration.ofMinutes(40);

    private final Quarantine quarantine =
            new Quarantine(new Quarantine.Limits(10, 40, 100, 150, Duration.ofDays(1), Duration.ofDays(28)));

    @Test
    void doesNotCareAboutFewFailures() {
        failures(9);

        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isFalse();
    }

    @Test
    void beginsWhereTooLargeAShareFails() {
        failures(10);
        successes(14);

        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isTrue();
    }

    @Test
    void takesAShareThatIsJustSmallEnough() {
        failures(10);
        successes(15);

        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isFalse();
    }

    @Test
    void beginsWhereTooManyFailHoweverManySucceed() {
        failures(101);
        successes(10_000);

        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isTrue();
    }

    @Test
    void countsReferencesTowardsTheLastLimitAlone() {
        successes(10_000);
        for (int i = 0; i < 150; i++) {
            quarantine.referenceFailed();
        }

        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isFalse();

        quarantine.referenceFailed();
        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isTrue();
    }

    @Test
    void countsEachCycleAnew() {
        failures(9);
        quarantine.beginCycle();
        failures(9);

        quarantine.evaluate(NOW);

        assertThat(quarantine.isOn()).isFalse();
    }

    @Test
    void slowsCyclesDownUntilItEnds() {
        quarantine.begin(NOW);

        assertThat(quarantine.interval(USUAL)).isEqualTo(Duration.ofDays(1));

        quarantine.end();

        assertThat(quarantine.interval(USUAL)).isEqualTo(USUAL);
    }

    @Test
    void isOverAfterFourWeeksEvenIfItBeginsAgainInBetween() {
        quarantine.begin(NOW);
        quarantine.begin(NOW.plus(Duration.ofDays(20)));

        assertThat(quarantine.isOver(NOW.plus(Duration.ofDays(27)))).isFalse();
        assertThat(quarantine.isOver(NOW.plus(Duration.ofDays(28)))).isTrue();
    }

    private void failures(int count) {
        for (int i = 0; i < count; i++) {
            quarantine.failed();
        }
    }

    private void successes(int count) {
        for (int i = 0; i < count; i++) {
            quarantine.succeeded();
        }
    }
}
