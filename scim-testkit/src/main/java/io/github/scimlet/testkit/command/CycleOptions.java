package io.github.scimlet.testkit.command;

import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How often the identity provider comes by. */
final class CycleOptions {

    private static final int CYCLES = 5;

    @Option(
            names = "--cycles",
            paramLabel = "NUMBER",
            order = 30,
            description = "How many cycles, the initial one among them. Default: 5.")
    private Optional<Integer> cycles = Optional.empty();

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            order = 31,
            description = "How long, by the simulated clock, instead of --cycles: 12h, 7d or 365d for example.")
    private Optional<Duration> duration = Optional.empty();

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            order = 32,
            description =
                    "How much simulated time passes from cycle to cycle: 40m for example. Default: as the identity"
                            + " provider has it.")
    private Optional<Duration> interval = Optional.empty();

    @Option(
            names = "--parallel",
            paramLabel = "NUMBER",
            order = 33,
            description = "How many requests at a time at most. Default: as the identity provider has it.")
    private Optional<Integer> parallel = Optional.empty();

    /** One at least. */
    int cycles(Duration usual) {
        if (cycles.isPresent() && duration.isPresent()) {
            throw new UsageException("Give either --cycles or --duration.");
        }
        return duration.map(time -> 1 + (int) Math.min(Integer.MAX_VALUE - 1, time.dividedBy(interval(usual))))
                .orElse(cycles.orElse(CYCLES));
    }

    Duration interval(Duration usual) {
        return interval.orElse(usual);
    }

    int parallel(int usual) {
        return parallel.orElse(usual);
    }
}
