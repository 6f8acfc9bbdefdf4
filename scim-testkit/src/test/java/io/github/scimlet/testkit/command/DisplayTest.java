package io.github.scimlet.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private final StringWriter written = new StringWriter();

    @Test
    void writesALineNowAndThen() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        LineDisplay lines = new LineDisplay(new PrintWriter(written, true), now::get);

        lines.begins("Cycle 1", 10);
        lines.begins("Cycle 2", 10);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        lines.begins("Cycle 3", 10);

        assertThat(written.toString().lines()).containsExactly("Cycle 1", "Cycle 3");
    }

    @Test
    void drawsABarAndTakesItAway() {
        PrintWriter err = new PrintWriter(written, true);
        BarDisplay bar = new BarDisplay(new Terminal(err, err, true, true, Map.of("COLUMNS", "80")));

        bar.begins("Cycle 1 of 2", 10);
        bar.step();
        bar.begins("Cycle 2 of 2", 4);
        bar.step();
        bar.close();

        assertThat(written.toString()).startsWith("\r").contains("Cycle 2 of 2 ", "/4");
        assertThat(written.toString()).endsWith("\r\u001b[2K");
    }
}
