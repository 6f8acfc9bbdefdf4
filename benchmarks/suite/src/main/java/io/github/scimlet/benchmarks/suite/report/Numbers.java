package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers with three digits that mean something. */
final class Numbers {

    private Numbers() {}

    static String of(double value) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (value > 0 && value < 0.1) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** A multiple of something, or a dash. */
    static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? "×" + of(ratio.getAsDouble()) : "–";
    }

    /** The median, and how far below and above it the others are. */
    static String of(Series series, double unit) {
        double median = series.median();
        return of(median / unit) + " (" + percent(series.lowest(), median) + "/" + percent(series.highest(), median)
                + "%)";
    }

    private static String percent(double value, double median) {
        return median == 0 ? "0" : String.format(Locale.ROOT, "%+.0f", 100 * (value - median) / median);
    }
}
