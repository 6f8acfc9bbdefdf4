package io.github.scimlet.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chance that can be repeated: the same throws for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt(); // the first numbers of seeds that are close to each other are close, too
    }

    /** From {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** From 0 to {@code most}, small numbers more often. */
    int few(int most) {
        return random.nextInt(random.nextInt(most + 1) + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean heads() {
        return random.nextBoolean();
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Up to {@code most} results of {@code values}. */
    <T> List<T> some(int least, int most, Supplier<T> values) {
        return Stream.generate(values).limit(least + few(most - least)).toList();
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** {@code word}, most often as it is, at times with other letters in upper case. */
    String inSomeCase(String word) {
        return switch (random.nextInt(6)) {
            case 0 -> upper(word);
            case 1 -> lower(word);
            case 2 -> upper(word.substring(0, 1)) + word.substring(1);
            default -> word;
        };
    }

    private static String upper(String word) {
        return word.codePoints()
                .map(c -> c >= 'a' && c <= 'z' ? c - 32 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String lower(String word) {
        return word.codePoints()
                .map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
