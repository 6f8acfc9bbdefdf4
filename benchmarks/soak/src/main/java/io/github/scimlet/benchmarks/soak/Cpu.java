package io.github.scimlet.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** How much of the processors our own child processes have used, on Linux. */
final class Cpu {

    private static final double TICKS_PER_SECOND = 100;

    private Cpu() {}

    /** Seconds of all children and theirs whose command is {@code wanted}. */
    static double seconds(Predicate<String> wanted) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> wanted.test(process.info().command().orElse("")))
                .mapToDouble(process -> seconds(process.pid()))
                .sum();
    }

    private static double seconds(long process) {
        try {
            return seconds(Files.readString(Path.of("/proc", Long.toString(process), "stat")));
        } catch (IOException e) {
            return 0; // it has ended
        }
    }

    /** @param stat as {@code /proc/PID/stat} has it; the name in parentheses may have anything in it */
    static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
