package io.github.scimlet.schema;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a comparison asks of one value, {@code ne} as {@code eq}. It is as if the {@link ComparisonKey} of each value were
 * made; but of texts and dates, which are many, none is made where it can be seen without.
 */
final class ValueTest {

    private ValueTest() {}

    /** @param texts folds the values, for all comparisons of one filter */
    static Predicate<Object> of(AttributeDefinition attribute, Filter.Comparison comparison, LongTexts texts) {
        Operator operator = comparison.operator();
        Object wanted = ComparisonKey.of(attribute, comparison.literal());
        if (wanted instanceof Instant instant && !instant.equals(Instant.MIN)) {
            return ofDate(operator, Moment.of(instant));
        }
        if (comparison.literal() instanceof Literal.Text text && ComparisonKey.isFolded(attribute)) {
            return ofText(operator, new FoldedText(text.value(), texts))
                    .orElseGet(() -> ofKey(attribute, operator, wanted));
        }
        return ofKey(attribute, operator, wanted);
    }

    private static Predicate<Object> ofDate(Operator operator, Moment wanted) {
        IntPredicate order = order(operator);
        return value -> order.test(wanted.compare(value.toString()));
    }

    private static Optional<Predicate<Object>> ofText(Operator operator, FoldedText wanted) {
        return switch (operator) {
            case EQ, NE -> Optional.of(value -> wanted.isEqualTo(value.toString()));
            case CO -> Optional.of(value -> wanted.isIn(value.toString()));
            case SW -> Optional.of(value -> wanted.startsIn(value.toString()));
            case EW -> Optional.of(value -> wanted.endsIn(value.toString()));
            case GT, GE, LT, LE -> Optional.empty();
        };
    }

    private static Predicate<Object> ofKey(AttributeDefinition attribute, Operator operator, Object wanted) {
        return switch (operator) {
            case EQ, NE -> value -> key(attribute, value).equals(wanted);
            case CO -> {
                TextSearch search = new TextSearch(wanted.toString());
                yield value -> search.isIn(key(attribute, value).toString());
            }
            case SW -> value -> key(attribute, value).toString().startsWith(wanted.toString());
            case EW -> value -> key(attribute, value).toString().endsWith(wanted.toString());
            case GT, GE, LT, LE -> {
                IntPredicate order = order(operator);
                yield value -> order.test(ComparisonKey.ORDER.compare(key(attribute, value), wanted));
            }
        };
    }

    private static Object key(AttributeDefinition attribute, Object value) {
        return ComparisonKey.of(attribute, value);
    }

    private static IntPredicate order(Operator operator) {
        return switch (operator) {
            case GT -> order -> order > 0;
            case GE -> order -> order >= 0;
            case LT -> order -> order < 0;
            case LE -> order -> order <= 0;
            default -> order -> order == 0;
        };
    }
}
