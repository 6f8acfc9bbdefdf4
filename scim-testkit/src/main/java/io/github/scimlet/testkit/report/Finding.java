package io.github.scimlet.testkit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule that was broken. Immutable.
 *
 * @param count how many times
 * @param occurrences the first of them
 */
public record Finding(Rule rule, long count, List<Occurrence> occurrences) {

    /** As many occurrences of one rule as are kept: a fault that all users have is one finding. */
    public static final int OCCURRENCES_KEPT = 5;

    public Finding {
        occurrences = List.copyOf(occurrences);
    }

    /** Whether no more occurrences are kept. */
    boolean isFull() {
        return occurrences.size() >= OCCURRENCES_KEPT;
    }

    /** This and one more, of which nothing is kept. */
    Finding andAnother() {
        return new Finding(rule, count + 1, occurrences);
    }

    /** This and one more. */
    Finding and(Occurrence occurrence) {
        List<Occurrence> more = new ArrayList<>(occurrences);
        more.add(occurrence);
        return new Finding(rule, count + 1, more);
    }
}
