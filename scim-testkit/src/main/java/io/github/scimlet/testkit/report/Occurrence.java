package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.List;

/**
 * One time that a rule was broken. Immutable.
 *
 * @param cycle in which cycle it was seen, counted from 1
 * @param subject who or what it is about: {@code user ada@contoso.example}
 * @param difference what should be, and what is
 * @param evidence the requests that show it, the one that caused it first
 */
public record Occurrence(int cycle, String subject, String difference, List<Exchange> evidence) {

    public Occurrence {
        evidence = List.copyOf(evidence);
    }
}
