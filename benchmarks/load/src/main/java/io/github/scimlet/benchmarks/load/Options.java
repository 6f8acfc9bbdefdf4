package io.github.scimlet.benchmarks.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line says.
 *
 * @param users how many there are, one run for each
 * @param byStore how many of them the store makes; the others are copies, see {@link Copies}
 * @param seconds how long requests of one kind are sent
 * @param out where the reports go
 * @param postgres settings of the server beyond the usual ones
 * @param hold whether the server is left running, in the end, until the input ends
 */
record Options(List<Integer> users, int byStore, int seconds, Path out, List<String> postgres, boolean hold) {

    static final String USAGE =
            "--users 1000,1000000 --by-store 10000 --seconds 10 --out target --postgres name=value --hold";

    private static final int FEWEST = 200;

    /** @throws IllegalArgumentException if it says something else */
    static Options parse(List<String> arguments) {
        List<Integer> users = List.of(1000, 1_000_000);
        int byStore = Integer.MAX_VALUE;
        int seconds = 10;
        Path out = Path.of("target");
        List<String> postgres = new ArrayList<>();
        boolean hold = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--users" -> users = numbers(arguments.get(++i));
                case "--by-store" -> byStore = Integer.parseInt(arguments.get(++i));
                case "--seconds" -> seconds = Integer.parseInt(arguments.get(++i));
                case "--out" -> out = Path.of(arguments.get(++i));
                case "--postgres" -> postgres.add(arguments.get(++i));
                case "--hold" -> hold = true;
                default -> throw new IllegalArgumentException(arguments.get(i) + " is none of " + USAGE);
            }
        }
        return new Options(users, byStore, seconds, out, postgres, hold);
    }

    private static List<Integer> numbers(String list) {
        List<Integer> numbers =
                Stream.of(list.split(",", -1)).map(Integer::valueOf).toList();
        if (numbers.stream().anyMatch(number -> number < FEWEST)) {
            throw new IllegalArgumentException("at least " + FEWEST + " users, for two pages: " + list);
        }
        return numbers;
    }
}
