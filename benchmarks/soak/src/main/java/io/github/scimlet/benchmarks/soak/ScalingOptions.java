package io.github.scimlet.benchmarks.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked for.
 *
 * @param galera or else PostgreSQL
 * @param rounds in which each variant is tried once
 * @param time of a trial; three times as long for one with a kill
 * @param clients that send requests at a time
 * @param users in the tenant that each trial has for itself
 * @param kills trials in the middle of which something is killed
 * @param provider options of Galera's
 */
record ScalingOptions(
        boolean galera, int rounds, Duration time, int clients, int users, int kills, List<String> provider, Path out) {

    static final String USAGE =
            "--database galera|postgresql --rounds 3 --seconds 10 --clients 16 --users 300 --kills 3"
                    + " --galera evs.suspect_timeout=PT2S --out target/scaling";

    /** @throws IllegalArgumentException if it says something else */
    static ScalingOptions parse(List<String> arguments) {
        boolean galera = true;
        int rounds = 3;
        Duration time = Duration.ofSeconds(10);
        int clients = 16;
        int users = 300;
        int kills = 3;
        List<String> provider = new ArrayList<>();
        Path out = Path.of("target/scaling");
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--database" -> galera = value.equals("galera");
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> time = Duration.ofSeconds(Long.parseLong(value));
                case "--clients" -> clients = Integer.parseInt(value);
                case "--users" -> users = Integer.parseInt(value);
                case "--kills" -> kills = Integer.parseInt(value);
                case "--galera" -> provider.add(value);
                case "--out" -> out = Path.of(value);
                default -> throw new IllegalArgumentException(arguments.get(i) + " is none of " + USAGE);
            }
        }
        if (arguments.size() % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        return new ScalingOptions(galera, rounds, time, clients, users, kills, List.copyOf(provider), out);
    }
}
