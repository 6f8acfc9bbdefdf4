package io.github.scimlet.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What clients saw of a kill")
class TimelineTest {

    private static final long SECOND = 1_000_000_000L;

    private final Timeline timeline = new Timeline();

    private void answered(double at, boolean write, String outcome) {
        long to = (long) (at * SECOND);
        timeline.add(new Timeline.Entry(to - SECOND / 10, to, write, outcome));
    }

    @Test
    void failsUntilTheLastFailure() {
        answered(1, true, "503");
        answered(5.5, false, Timeline.BROKEN);
        answered(7, true, Timeline.BALANCER);
        answered(8, true, "201");
        answered(9, true, "409");

        assertThat(timeline.failingAfter(5 * SECOND)).isEqualTo(2);
        assertThat(timeline.failingAfter(8 * SECOND)).isZero();
        assertThat(timeline.failures()).isEqualTo(Map.of("503", 1L, Timeline.BROKEN, 1L, Timeline.BALANCER, 1L));
    }

    @Test
    void pausesWhileNoWriteSucceeds() {
        answered(5.5, true, "201");
        answered(7, false, "200");
        answered(8, true, "503");
        answered(9, true, "204");
        answered(9.5, true, "200");

        assertThat(timeline.longestPause(5 * SECOND, Timeline.Entry::write)).isEqualTo(3.5);
        assertThat(timeline.longestPause(5 * SECOND, entry -> true)).isEqualTo(2);
    }

    @Test
    void tellsHowLongTheOthersTook() {
        answered(1, true, "201");
        answered(2, false, "503");

        assertThat(timeline.quantile(0.99, Timeline.Entry::write)).isEqualTo(100);
        assertThat(timeline.quantile(0.5, entry -> !entry.write())).isZero();
    }

    @Test
    void isNothingThatAServerHasSaidWhereTheBalancerAnswers() {
        ScimClient unavailable = call -> new Answer(503, Map.of(Balancer.HEADER, "1", "retry-after", "5"), "{}");
        ScimClient timed = new TimedClient(unavailable, timeline);

        assertThatThrownBy(() -> timed.send(Call.delete("/Users/1"))).isInstanceOf(IOException.class);

        assertThat(timeline.failures()).isEqualTo(Map.of(Timeline.BALANCER, 1L));
        assertThat(timeline.entries()).singleElement().matches(Timeline.Entry::write);
    }
}
