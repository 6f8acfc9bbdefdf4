package io.github.scimlet.random;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes filters of every kind and shape, most of which make sense. */
final class Filters {

    private static final List<String> OPERATORS =
            List.of("eq", "eq", "eq", "eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le");

    private final Dice dice;
    private final Paths paths;
    private final boolean tolerant;

    Filters(Users users, boolean tolerant, Dice dice) {
        this.dice = dice;
        this.paths = new Paths(users, tolerant, dice);
        this.tolerant = tolerant;
    }

    Condition any() {
        return nested(dice.few(4), () -> dice.oneIn(3) ? inBrackets() : term(paths.any()));
    }

    private Condition nested(int depth, Supplier<Condition> leaf) {
        if (depth == 0) {
            return leaf.get();
        }
        Supplier<Condition> part = () -> nested(dice.between(0, depth - 1), leaf);
        return switch (dice.between(0, 6)) {
            case 0, 1 -> Condition.and(List.of(part.get(), part.get()), dice);
            case 2, 3 -> Condition.or(List.of(part.get(), part.get()), dice);
            case 4 -> Condition.or(List.of(part.get(), part.get(), part.get()), dice);
            case 5 -> Condition.not(part.get(), dice);
            default -> part.get().inParentheses(dice);
        };
    }

    private Condition inBrackets() {
        Place place = paths.whole(20);
        Attr attribute = place.attribute().orElse(Attr.text("nowhere"));
        Condition within = nested(dice.few(2), () -> term(paths.within(attribute)));
        return dice.oneIn(4) ? comparedOutside(place, attribute, within) : within.amongValuesOf(place, dice);
    }

    /** {@code emails[type eq "work"].value eq "x"}: the same as if all of it stood in the brackets. */
    private Condition comparedOutside(Place place, Attr attribute, Condition within) {
        Condition outside = term(paths.within(attribute));
        Condition all = Condition.and(List.of(within, outside), dice).amongValuesOf(place, dice);
        return Condition.term(
                place.path() + "[" + within.text() + "]." + outside.text(),
                all.meaning().filter(any -> tolerant));
    }

    private Condition term(Place place) {
        return dice.oneIn(4) ? present(place) : comparison(place);
    }

    private Condition present(Place place) {
        return Condition.term(
                place.path() + " " + dice.inSomeCase("pr"), place.attribute().map(any -> place::isPresent));
    }

    private Condition comparison(Place named) {
        Place place = named.compared();
        String type = place.attribute().map(Attr::type).orElse("string");
        String operator = operator(type);
        Literal literal = Literal.of(type, dice);
        String gap = literal.text().startsWith("\"") && dice.oneIn(5) ? "" : dice.pick(" ", " ", "  ");
        return Condition.term(
                named.path() + " " + dice.inSomeCase(operator) + gap + literal.text(),
                literal.value().isEmpty() ? withNull(named, operator) : meaning(place, operator, literal));
    }

    private String operator(String type) {
        List<String> fitting = OPERATORS.stream()
                .filter(operator -> NaiveComparison.knows(operator, type))
                .toList();
        return dice.pick(dice.oneIn(25) ? OPERATORS : fitting);
    }

    /** To equal null is to have no value. */
    private static Optional<Predicate<Attributes>> withNull(Place place, String operator) {
        Predicate<Attributes> present = place::isPresent;
        return place.attribute().flatMap(any -> switch (operator) {
            case "eq" -> Optional.of(present.negate());
            case "ne" -> Optional.of(present);
            default -> Optional.empty();
        });
    }

    private Optional<Predicate<Attributes>> meaning(Place place, String operator, Literal literal) {
        return place.attribute()
                .filter(attribute -> NaiveComparison.knows(operator, attribute.type()))
                .flatMap(attribute -> literal.as(attribute.type(), tolerant).map(wanted -> {
                    NaiveComparison comparison = new NaiveComparison(attribute);
                    Predicate<Attributes> some = object ->
                            place.values(object).stream().anyMatch(value -> comparison.holds(value, operator, wanted));
                    return operator.equals("ne") ? some.negate() : some;
                }));
    }
}
