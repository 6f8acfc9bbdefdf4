package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A filter as it is written, and what it means.
 *
 * @param rank how tightly it binds
 * @param meaning whether something matches; nothing if the filter makes no sense
 */
record Condition(String text, Rank rank, Optional<Predicate<Attributes>> meaning) {

    static Condition term(String text, Optional<Predicate<Attributes>> meaning) {
        return new Condition(text, Rank.TERM, meaning);
    }

    static Condition and(List<Condition> parts, Dice dice) {
        return new Condition(
                joined(parts, "and", Rank.AND, dice),
                Rank.AND,
                meaning(parts, object -> parts.stream().allMatch(part -> part.holds(object))));
    }

    static Condition or(List<Condition> parts, Dice dice) {
        return new Condition(
                joined(parts, "or", Rank.OR, dice),
                Rank.OR,
                meaning(parts, object -> parts.stream().anyMatch(part -> part.holds(object))));
    }

    static Condition not(Condition part, Dice dice) {
        return new Condition(
                dice.inSomeCase("not") + dice.pick("", " ", "  ") + inParentheses(part.text, dice),
                Rank.TERM,
                part.meaning.map(Predicate::negate));
    }

    /** What {@code elements} there are of which one and the same matches this. */
    Condition amongValuesOf(Place place, Dice dice) {
        return new Condition(
                place.path() + dice.pick("", "", " ") + "[" + blank(dice) + text + blank(dice) + "]",
                Rank.TERM,
                place.attribute()
                        .filter(Attr::several)
                        .flatMap(any -> meaning)
                        .map(matches -> object -> place.nodes().apply(object).stream()
                                .anyMatch(element -> matches.test(asObject(element)))));
    }

    /** A value that is not complex is its own {@code value}. */
    private static Attributes asObject(Object element) {
        return element instanceof Attributes complex ? complex : Attributes.of("value", element);
    }

    /** In parentheses that change nothing. */
    Condition inParentheses(Dice dice) {
        return new Condition(inParentheses(text, dice), Rank.TERM, meaning);
    }

    private boolean holds(Attributes object) {
        return meaning.orElseThrow().test(object);
    }

    private static Optional<Predicate<Attributes>> meaning(List<Condition> parts, Predicate<Attributes> whole) {
        return parts.stream().allMatch(part -> part.meaning.isPresent()) ? Optional.of(whole) : Optional.empty();
    }

    private static String joined(List<Condition> parts, String word, Rank rank, Dice dice) {
        StringBuilder text = new StringBuilder();
        for (Condition part : parts) {
            String gap = dice.pick(" ", " ", " ", "  ", "\t");
            text.append(text.isEmpty() ? "" : gap + dice.inSomeCase(word) + gap);
            text.append(part.rank.compareTo(rank) < 0 ? inParentheses(part.text, dice) : part.text);
        }
        return text.toString();
    }

    private static String inParentheses(String text, Dice dice) {
        return "(" + blank(dice) + text + blank(dice) + ")";
    }

    private static String blank(Dice dice) {
        return dice.oneIn(8) ? " " : "";
    }

    /** The loosest first. */
    enum Rank {
        OR,
        AND,
        TERM
    }
}
