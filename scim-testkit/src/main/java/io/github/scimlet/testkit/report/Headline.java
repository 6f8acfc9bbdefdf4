package io.github.scimlet.testkit.report;

import java.time.Instant;
import java.util.Map;

/**
 * What was run against what. Immutable.
 *
 * @param product "Microsoft Entra ID" for example
 * @param target the server's URL, without credentials and query
 * @param started by the real clock
 * @param settings what else to know in order to run it again, in this order: mapping, dialect, number of people, seed
 */
public record Headline(String product, String target, Instant started, Map<String, String> settings) {}
