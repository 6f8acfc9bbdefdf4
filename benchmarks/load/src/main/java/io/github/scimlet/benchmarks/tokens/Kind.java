package io.github.scimlet.benchmarks.tokens;

import java.util.Optional;
import java.util.random.RandomGenerator;

/** What an attacker may send, who would like to learn of a token from the time that the answer takes. */
enum Kind {
    UNKNOWN(40, Kind.RIGHT, 0, 0),
    UNKNOWN_TOO(40, Kind.RIGHT, 0, 0),
    /** Servers and processors know what they have seen a moment ago: what is always the same is compared with this. */
    UNKNOWN_AGAIN(40, Kind.NEVER_RIGHT, 0, 40),
    FIRST_CHARACTER_WRONG(40, Kind.RIGHT, 1, 40),
    LAST_CHARACTER_WRONG(40, Kind.RIGHT, 0, 39),
    RIGHT_PREFIX(40, Kind.RIGHT, 0, 20),
    SHORTER(20, Kind.RIGHT, 0, 0),
    TWICE_AS_LONG(80, Kind.RIGHT, 0, 0),
    EXPIRED(40, Kind.RIGHT_ONCE, 0, 40),
    NONE(0, Kind.RIGHT, 0, 0),
    ACCEPTED(40, Kind.RIGHT, 0, 40);

    static final String RIGHT = "kJ2mV9xQ4tB7nR1cW8zL5pD3hF6gS0yA_eUiOqTb";
    static final String RIGHT_ONCE = "Zx7Wq1Lm5Ty9Bv3Nc8Rk2Hd6Gf4Js0Pa_uEiOtYo";

    private static final String NEVER_RIGHT = "Qe8Uj2Oa5Dn1Xs7Vb3Gt9Wm6Ly4Kp0Ch_iRzEfAu";

    private static final int LONGEST = 80;

    /** Not those that the right one begins and ends with: a guess is never right by chance. */
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZacdefghijlmnopqrstuvwxyz0123456789-_";

    private final int length;
    private final String right;
    private final int from;
    private final int to;

    /** @param right of which the characters between {@code from} and {@code to} are kept */
    Kind(int length, String right, int from, int to) {
        this.length = length;
        this.right = right;
        this.from = from;
        this.to = to;
    }

    /** The kind from which it should not differ. */
    Kind alike() {
        return to - from == length && length > 0 ? UNKNOWN_AGAIN : UNKNOWN;
    }

    /** Another one of its kind, made as all others are, or their making would be timed too; empty if it is none. */
    Optional<String> token(RandomGenerator random) {
        char[] token = new char[LONGEST];
        for (int i = 0; i < LONGEST; i++) {
            token[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        right.getChars(from, to, token, from);
        return Optional.of(new String(token, 0, length)).filter(text -> !text.isEmpty());
    }
}
