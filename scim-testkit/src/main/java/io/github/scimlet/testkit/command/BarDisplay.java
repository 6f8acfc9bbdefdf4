package io.github.scimlet.testkit.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;

/** A bar for the part that goes on, with rate and remaining time. */
final class BarDisplay implements ProgressDisplay {

    private static final int INTERVAL_MILLIS = 200;
    private static final int BAR = 24;

    private final Line line;
    private Optional<ProgressBar> bar = Optional.empty();

    BarDisplay(Terminal terminal) {
        this.line = new Line(terminal.err(), terminal.width());
    }

    @Override
    public synchronized void begins(String work, long steps) {
        ProgressBar shown = bar.map(ProgressBar::reset).orElseGet(this::open);
        shown.maxHint(steps);
        shown.setExtraMessage(work);
        bar = Optional.of(shown);
    }

    private ProgressBar open() {
        return ProgressBar.builder()
                .setInitialMax(0)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setConsumer(line)
                .clearDisplayOnFinish()
                .setRenderer(BarDisplay::line)
                .build();
    }

    /** {@code Cycle 1 of 4: users ██████░░░░ 75/120, 88/s, 0:02 left}. */
    private static String line(ProgressState state, int width) {
        long done = state.getCurrent();
        long all = Math.max(done, state.getMax());
        int filled = all == 0 ? 0 : (int) (done * BAR / all);
        double seconds = state.getElapsedAfterStart().toMillis() / 1e3;
        String line = state.getExtraMessage() + " " + "█".repeat(filled) + "░".repeat(BAR - filled) + " " + done + "/"
                + all + (done > 0 && seconds > 0 ? pace(done / seconds, all - done) : "");
        return line.length() > width ? line.substring(0, width) : line + " ".repeat(width - line.length());
    }

    private static String pace(double perSecond, long left) {
        long seconds = Math.round(left / perSecond);
        return String.format(Locale.ROOT, ", %.0f/s, %d:%02d left", perSecond, seconds / 60, seconds % 60);
    }

    @Override
    public synchronized void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
        line.clear(); // a bar that is closed before it was drawn for the first time does not do so by itself
    }

    /** One line, written over again and again. The bar's own thread may still write when the bar has been closed. */
    private static final class Line implements ProgressBarConsumer {

        private final PrintWriter out;
        private final int width;
        private boolean cleared;

        Line(PrintWriter out, int width) {
            this.out = out;
            this.width = width;
        }

        @Override
        public int getMaxRenderedLength() {
            return width - 1;
        }

        @Override
        public synchronized void accept(String text) {
            if (!cleared) {
                out.print("\r" + text);
                out.flush();
            }
        }

        @Override
        public synchronized void clear() {
            if (!cleared) {
                cleared = true;
                out.print("\r\u001b[2K");
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
