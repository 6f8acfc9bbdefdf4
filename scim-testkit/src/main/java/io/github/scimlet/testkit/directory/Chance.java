package io.github.scimlet.testkit.directory;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Draws what happens to be; the same for the same seed. Not safe for use by several threads. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... several) {
        return several[random.nextInt(several.length)];
    }

    /** Zero or more, but less than {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean inAHundred(int cases) {
        return random.nextInt(100) < cases;
    }

    /** An id as Entra ID gives it. */
    String id() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 2L << 62;
        return new UUID(high, low).toString();
    }
}
