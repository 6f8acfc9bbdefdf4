package io.github.scimlet.benchmarks.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is asked for.
 *
 * @param time under load with faults, beside what comes before and after
 * @param rate requests in a second; found by trying if it is 0
 * @param users in each tenant
 * @param step how long each rate is tried
 * @param pause between two faults, on average
 * @param out where the report goes
 */
record Options(Duration time, int rate, int users, Duration step, Duration pause, long seed, Path out) {

    static final String USAGE =
            "--minutes 30 --rate 0 --users 4000 --step-seconds 15 --fault-seconds 20 --seed 1 --out target";

    /** @throws IllegalArgumentException if it says something else */
    static Options parse(List<String> arguments) {
        Duration time = Duration.ofMinutes(30);
        int rate = 0;
        int users = 4000;
        Duration step = Duration.ofSeconds(15);
        Duration pause = Duration.ofSeconds(20);
        long seed = System.nanoTime();
        Path out = Path.of("target");
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--minutes" -> time = Duration.ofSeconds(Math.round(Double.parseDouble(value) * 60));
                case "--rate" -> rate = Integer.parseInt(value);
                case "--users" -> users = Integer.parseInt(value);
                case "--step-seconds" -> step = Duration.ofSeconds(Long.parseLong(value));
                case "--fault-seconds" -> pause = Duration.ofSeconds(Long.parseLong(value));
                case "--seed" -> seed = Long.parseLong(value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException(arguments.get(i) + " is none of " + USAGE);
            }
        }
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Options(time, rate, users, step, pause, seed, out);
    }
}
