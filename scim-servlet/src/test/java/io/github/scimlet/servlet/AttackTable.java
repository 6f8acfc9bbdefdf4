package io.github.scimlet.servlet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What attacks on one server have come to, as a table for people. */
final class AttackTable {

    private static final String HEAD = """
            # Attacks on %s, in a process of its own with a heap of 64 MB

            Of each attack: how many bytes it has; the answer to it with a valid token, and what the whole server used for it,
            which is the time until the answer, CPU time of all threads, bytes allocated in all, and bytes of heap in use at most
            at any moment, garbage included; the answer without a token, and whether the body had been opened by then; and
            the heap in use after a full collection, where one was made. "container" stands before what no servlet was asked for.

            | attack | bytes | answer | ms | CPU ms | allocated KB | peak MB | without a token | body opened | live KB |
            |---|---:|---|---:|---:|---:|---:|---|---|---:|
            """;

    private final List<String> rows = new ArrayList<>();

    void add(Attack attack, Measured with, Measured without, OptionalLong live) {
        rows.add("| %s | %,d | %s | %,d | %,d | %,d | %d | %s | %s | %s |%n"
                .formatted(
                        attack.name().replace("|", "\\|"),
                        with.answer().bytes(),
                        with.answer().text(),
                        with.answer().nanos() / 1_000_000,
                        with.usage().cpuNanos() / 1_000_000,
                        with.usage().allocated() / 1024,
                        with.usage().peak() >> 20,
                        without.answer().text(),
                        without.usage().bodies() == 0 ? "no" : "yes",
                        kilobytes(live)));
    }

    /** Something that takes more than one request, in a row of its own. */
    void add(String what, String outcome, long nanos, ServerProcess.Usage usage, OptionalLong live) {
        rows.add("| %s | | %s | %,d | %,d | %,d | %d | | | %s |%n"
                .formatted(
                        what,
                        outcome,
                        nanos / 1_000_000,
                        usage.cpuNanos() / 1_000_000,
                        usage.allocated() / 1024,
                        usage.peak() >> 20,
                        kilobytes(live)));
    }

    private static String kilobytes(OptionalLong live) {
        return live.isPresent() ? "%,d".formatted(live.getAsLong() / 1024) : "";
    }

    void write(Container container) throws IOException {
        Path file = Path.of("target", "attacks-" + container.name().toLowerCase(Locale.ROOT) + ".md");
        Files.writeString(file, HEAD.formatted(container) + String.join("", rows));
    }

    /** One attack, as it was answered. */
    record Measured(Attacker.Answer answer, ServerProcess.Usage usage) {}
}
