package io.github.scimlet.testkit.report;

import java.util.function.IntFunction;

/** How much of the bodies a page shows: whoever comes first gets it. */
final class TextBudget {

    /** Of one body: the first twenty users of a list, for example. */
    static final int BODY = 20_000;

    private static final int ALL = 8_000_000;

    private int left = ALL;

    /** An excerpt of at most the size that it is told; nothing when all is spent. */
    Excerpt spend(int most, IntFunction<Excerpt> excerpt) {
        Excerpt taken = excerpt.apply(Math.min(most, left));
        left -= taken.text().length();
        return taken;
    }
}
