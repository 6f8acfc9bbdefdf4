package io.github.scimlet.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of servers behind a balancer")
class ScalingTableTest {

    private static ScalingRow row(String variant, int round, double perSecond) {
        return new ScalingRow(
                variant, round, 1_000, perSecond, 1, 2, 3, 4, 5, 6, 7, 700, 800, 0, 0, "3 × 503", 2.5, 1.5);
    }

    @Test
    void areMediansBesideTheFirstVariantOfTheSameRound() {
        List<ScalingRow> rows = List.of(
                row("1 nodes", 1, 100), row("2 nodes", 1, 90),
                row("1 nodes", 2, 200), row("2 nodes", 2, 140),
                row("1 nodes", 3, 110), row("2 nodes", 3, 88));

        String table = ScalingTable.markdown(rows);

        assertThat(table)
                .contains("| 1 nodes | 110 (100–200) | ×1.00 |")
                .contains(
                        "| 2 nodes | 90 (88–140) | ×0.80 | 1.0, 2.0 | 3.0, 4.0 | 5.00 | 6.00 | 10.0 | 2100 | 0 | 0 |");
    }

    @Test
    void haveEachKillApart() {
        String table = ScalingTable.markdown(List.of(row("1 nodes", 1, 100), row("node killed", 1, 80)));

        assertThat(table).contains("| node killed | 1000 | 3 × 503 | 2.5 | 1.5 | 700 | 800 | 0 | 0 |");
    }

    @Test
    void haveAColumnForEachName() {
        assertThat(row("1 nodes", 1, 100).csv().split(",", -1)).hasSameSizeAs(ScalingRow.HEADER.split(",", -1));
    }

    @Test
    void areWhatIsAskedFor() {
        ScalingOptions options = ScalingOptions.parse(List.of("--database", "postgresql", "--seconds", "5"));

        assertThat(options.galera()).isFalse();
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> ScalingOptions.parse(List.of("--nodes", "3")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void haveTheProcessorTimeOfAProcessWhateverItsName() {
        String stat = "17 (a ) b) S 1 17 17 0 -1 4194560 1 2 3 4 250 50 0 0 20 0 1 0 5";

        assertThat(Cpu.seconds(stat)).isEqualTo(3);
    }
}
