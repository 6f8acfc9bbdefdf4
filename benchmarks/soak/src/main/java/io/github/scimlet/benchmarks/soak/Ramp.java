package io.github.scimlet.benchmarks.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds the highest rate that a server keeps. */
final class Ramp {

    private static final int FIRST = 20;
    private static final double FACTOR = 1.5;
    private static final double FINE_FACTOR = 1.12;
    private static final double SHARE = 0.8;
    private static final double KEPT = 0.97;
    private static final int TRIES = 2;
    private static final long MOST_MICROS = 1_000_000;

    private final Load load;
    private final Duration step;
    private final Later later;
    private final Consumer<String> wrong;
    private final List<String> story = new ArrayList<>();

    /** @param wrong is told what no load excuses: anything but a 503 */
    Ramp(Load load, Duration step, Later later, Consumer<String> wrong) {
        this.load = load;
        this.step = step;
        this.later = later;
        this.wrong = wrong;
    }

    /**
     * What was found.
     *
     * @param rate to go on with
     * @param story how it was found, line by line
     */
    record Found(int rate, List<String> story) {}

    /** Lets a server become as fast as it will be. */
    void warmUp(int rate) throws InterruptedException {
        load.run(rate, step, fresh());
    }

    /** @throws IllegalStateException if not even the first rate is kept */
    Found find() throws InterruptedException {
        warmUp(FIRST);
        int best = 0;
        int rate = FIRST;
        while (keepsAtLeastOnce(rate)) {
            best = rate;
            rate = (int) (rate * FACTOR);
        }
        int broke = rate;
        for (rate = (int) (best * FINE_FACTOR); best > 0 && rate < broke && keepsAtLeastOnce(rate); ) {
            best = rate;
            rate = (int) (rate * FINE_FACTOR);
        }
        if (best == 0) {
            throw new IllegalStateException(String.join("\n", story));
        }
        int chosen = (int) (best * SHARE);
        story.add(String.format(
                Locale.ROOT,
                "%d/s is the highest that was kept; the soak runs at %.0f %% of it, %d/s, so that what a fault holds up can be"
                        + " made up for",
                best,
                SHARE * 100,
                chosen));
        return new Found(chosen, List.copyOf(story));
    }

    private Turn.Surroundings fresh() {
        return new Turn.Surroundings(new Results(), new FaultLog(), later);
    }

    /** What else the machine does may be in the way of one try. */
    private boolean keepsAtLeastOnce(int rate) throws InterruptedException {
        boolean kept = keeps(rate);
        for (int again = 1; again < TRIES && !kept; again++) {
            kept = keeps(rate);
        }
        return kept;
    }

    private boolean keeps(int rate) throws InterruptedException {
        Turn.Surroundings surroundings = fresh();
        Load.Kept kept = load.run(rate, step, surroundings);
        Results results = surroundings.results();
        long p99 = results.overall().all().getValueAtPercentile(99);
        boolean keeps = kept.perSecond() >= KEPT * rate && p99 <= MOST_MICROS && results.wrongCount() == 0;
        String line = String.format(
                Locale.ROOT,
                "%d/s: %.1f/s kept, p99 %.0f ms, %d errors: %s",
                rate,
                kept.perSecond(),
                p99 / 1000.0,
                results.wrongCount(),
                keeps ? "kept" : "not kept");
        System.err.println(line);
        results.wrong().stream()
                .filter(error -> !error.contains(": 503 and not"))
                .forEach(wrong);
        story.add(line);
        return keeps;
    }
}
