package io.github.scimlet.benchmarks.suite.report;

import io.github.scimlet.benchmarks.suite.result.Series;
import java.util.List;

/**
 * A part of the page, with a table for each metric.
 *
 * @param text below the title
 */
record Section(String workload, String title, String text, List<String> metrics) {

    private static final List<String> TIME_AND_BYTES = List.of(Series.TIME, Series.BYTES);

    static final List<Section> ALL = List.of(
            new Section(
                    "parse", "Filters: parse", "From the text to a tree. The filters are in `Work`.", TIME_AND_BYTES),
            new Section("match", "Filters: match", "One user, against a filter that has been parsed.", TIME_AND_BYTES),
            new Section("scan", "Filters: scan", "100,000 users, one after the other.", TIME_AND_BYTES),
            new Section(
                    "patch",
                    "PATCH of a user",
                    "From the body of the request to the changed user: read, understood, applied, checked.",
                    TIME_AND_BYTES),
            new Section(
                    "members",
                    "Members of a group",
                    "Two PATCH requests, one that adds a member and one that removes it, by the size of the group.",
                    TIME_AND_BYTES),
            new Section(
                    "json",
                    "JSON",
                    "The full enterprise user of RFC 7643 §8.3 and a list of 100 of them, from bytes and to bytes;"
                            + " `writeSelected` has `attributes=userName,emails.value`.",
                    TIME_AND_BYTES),
            new Section(
                    "e2e",
                    "End to end",
                    "A server on Jetty with 10,000 users in memory, `-Xmx512m`, and a client in a second process:"
                            + " GET by id, GET by `userName eq`, PATCH of `active`, POST.",
                    List.of("requests/s", "p50 µs", "p99 µs", "server CPU µs", Series.BYTES)),
            new Section(
                    "start",
                    "Start",
                    "From the start of the process to the answer to its first GET with a filter.",
                    List.of("ms")),
            new Section("heap", "Memory", "Of those servers, idle.", List.of("MB", "kB")));
}
