package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private int cleanedUp;

    @Test
    void passesIfAllHavePassed() {
        Performance performance = new Performance(List.of(ending("A"), ending("B")), () -> cleanedUp++);

        assertThat(products(performance.run())).containsExactly("A", "B");
        assertThat(performance.exitCode()).isZero();
        assertThat(cleanedUp).isEqualTo(2);
    }

    @Test
    void failsIfOneHasFailed() {
        Performance performance =
                new Performance(List.of(new Scripted(SampleRun.withFindings()), ending("B")), () -> cleanedUp++);

        performance.run();

        assertThat(performance.exitCode()).isEqualTo(1);
    }

    @Test
    void beginsNothingMoreWhenItIsStopped() {
        Scripted first = new Scripted(new SampleRun("A").cycle("One").interrupted());
        Performance performance = new Performance(List.of(first, ending("B")), () -> cleanedUp++);
        first.meanwhile = performance::stop;

        assertThat(products(performance.run())).containsExactly("A");
        assertThat(first.stopped).isTrue();
        assertThat(cleanedUp).isZero();
        assertThat(performance.exitCode()).isEqualTo(130);
    }

    @Test
    void knowsWhatIsFoundBeforeTheEnd() {
        Performance performance = new Performance(List.of(ending("A"), ending("B")), () -> cleanedUp++);

        assertThat(products(performance.reports())).containsExactly("A");
    }

    private static Scripted ending(String product) {
        return new Scripted(new SampleRun(product).cycle("One").complete());
    }

    private static List<String> products(List<Report> reports) {
        return reports.stream().map(report -> report.headline().product()).toList();
    }

    /** Has its report from the beginning. */
    private static final class Scripted implements Rehearsal {

        private final Report report;
        private Runnable meanwhile = () -> {};
        private boolean stopped;

        Scripted(Report report) {
            this.report = report;
        }

        @Override
        public Report run() {
            meanwhile.run();
            return report;
        }

        @Override
        public Report report() {
            return report;
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }
}
