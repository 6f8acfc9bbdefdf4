package io.github.scimlet.random;

import java.time.Duration;
import java.util.Random;

/**
 * Tries many random cases, each of which has a seed of its own.
 *
 * <p>They go on for {@code -Dscimlet.minutes} from anywhere, or for a few seconds, which are the same in each build: a
 * build does not fail for what nobody has changed. {@code -Dscimlet.seed} says where they begin.
 * When one fails, some more are tried, and the failure that is told is the one that takes the fewest words.
 */
final class Cases {

    private static final int MORE_AFTER_A_FAILURE = 2_000;
    private static final Duration TIME_AFTER_A_FAILURE = Duration.ofSeconds(20);

    private final String name;
    private final int number;

    private Cases(String name, int number) {
        this.name = name;
        this.number = number;
    }

    /** So many cases, unless minutes are given. */
    static Cases of(String name, int number) {
        return new Cases(name, number);
    }

    void check(Case each) {
        Time time = Time.given();
        long first = Long.getLong("scimlet.seed", time.isGiven() ? new Random().nextInt(1_000_000_000) : 1);
        System.out.println(name + ": from -Dscimlet.seed=" + first);
        long seed = first;
        while (time.isLeft() || seed - first < number && !time.isGiven()) {
            try {
                each.check(new Dice(seed++));
            } catch (RuntimeException | AssertionError e) {
                throw smallest(each, new Failure(name, seed - 1, e)).error();
            }
        }
        System.out.println(name + ": " + (seed - first) + " cases");
    }

    private Failure smallest(Case each, Failure found) {
        Failure smallest = found;
        Time time = new Time(TIME_AFTER_A_FAILURE);
        for (long i = 1; i <= MORE_AFTER_A_FAILURE && time.isLeft(); i++) {
            try {
                each.check(new Dice(found.seed() + i));
            } catch (RuntimeException | AssertionError e) {
                Failure another = new Failure(name, found.seed() + i, e);
                smallest = another.length() < smallest.length() ? another : smallest;
            }
        }
        return smallest;
    }

    /** What holds, or throws, whatever the dice say. */
    interface Case {
        void check(Dice dice);
    }

    private record Failure(String name, long seed, Throwable cause) {

        int length() {
            return String.valueOf(cause.getMessage()).length();
        }

        AssertionError error() {
            return new AssertionError(
                    name + " fails; to repeat it: -Dscimlet.seed=" + seed + "\n" + cause.getMessage(), cause);
        }
    }

    /** A while that passes. */
    private record Time(Duration length, long start) {

        Time(Duration length) {
            this(length, System.nanoTime());
        }

        static Time given() {
            return new Time(Duration.ofMinutes(Long.getLong("scimlet.minutes", 0)));
        }

        boolean isGiven() {
            return !length.isZero();
        }

        boolean isLeft() {
            return System.nanoTime() - start < length.toNanos();
        }
    }
}
