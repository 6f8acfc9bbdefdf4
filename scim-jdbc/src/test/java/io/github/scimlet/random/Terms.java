package io.github.scimlet.random;

import java.util.List;
import java.util.function.Supplier;

/**
 * Makes filters of what is given: parts of filters in which {@code <op>} stands for any operator that fits and {@code
 * <kind>} for a literal.
 */
final class Terms {

    private final Dice dice;
    private final Literals literals;

    Terms(Dice dice, Literals literals) {
        this.dice = dice;
        this.literals = literals;
    }

    /** Literals of each kind. */
    interface Literals {
        String of(String kind, Dice dice);
    }

    String any(List<String> terms) {
        return nested(dice.few(3), () -> filled(dice.pick(terms)));
    }

    private String nested(int depth, Supplier<String> leaf) {
        if (depth == 0) {
            return leaf.get();
        }
        Supplier<String> part = () -> nested(dice.between(0, depth - 1), leaf);
        return switch (dice.between(0, 4)) {
            case 0 -> "(" + part.get() + " and " + part.get() + ")";
            case 1 -> "(" + part.get() + " or " + part.get() + ")";
            case 2 -> "(" + part.get() + " or " + part.get() + " or " + part.get() + ")";
            default -> "not (" + part.get() + ")";
        };
    }

    private String filled(String term) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (int start = term.indexOf('<'); start >= 0; start = term.indexOf('<', end)) {
            filled.append(term, end, start);
            end = term.indexOf('>', start) + 1;
            filled.append(word(term.substring(start + 1, end - 1)));
        }
        return filled.append(term.substring(end)).toString();
    }

    private String word(String kind) {
        return switch (kind) {
            case "op" -> dice.pick("eq", "eq", "eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");
            case "order" -> dice.pick("eq", "ne", "gt", "ge", "lt", "le");
            case "eq" -> dice.pick("eq", "ne");
            case "and" -> dice.pick("and", "or");
            case "flag" -> Boolean.toString(dice.heads());
            default -> literals.of(kind, dice);
        };
    }
}
