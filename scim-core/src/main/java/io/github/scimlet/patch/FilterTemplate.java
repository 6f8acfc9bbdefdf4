package io.github.scimlet.patch;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a filter as the description of a value that does not exist yet. */
final class FilterTemplate implements Filter.Visitor<Optional<Attributes>> {

    private FilterTemplate() {}

    /** The value that {@code filter} describes, if it is made of nothing but {@code eq} and {@code and}. */
    static Optional<Attributes> of(Filter filter) {
        return filter.accept(new FilterTemplate());
    }

    @Override
    public Optional<Attributes> and(Filter.And filter) {
        Attributes.Builder value = Attributes.builder();
        for (Filter operand : filter.operands()) {
            Optional<Attributes> part = operand.accept(this);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            part.get().forEach(value::add);
        }
        return Optional.of(value.build());
    }

    @Override
    public Optional<Attributes> comparison(Filter.Comparison filter) {
        return filter.operator() == Operator.EQ
                ? Optional.of(Attributes.of(filter.path().attribute(), value(filter.literal())))
                : Optional.empty();
    }

    private static Object value(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return text.value();
        }
        if (literal instanceof Literal.Bool bool) {
            return bool.value();
        }
        if (literal instanceof Literal.Number number) {
            return number(number.value());
        }
        return Attributes.NULL;
    }

    /** In a filter 1 and 1.0 are one number; an integer attribute takes but the first. */
    private static Object number(BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            return value;
        }
    }

    @Override
    public Optional<Attributes> or(Filter.Or filter) {
        return Optional.empty();
    }

    @Override
    public Optional<Attributes> not(Filter.Not filter) {
        return Optional.empty();
    }

    @Override
    public Optional<Attributes> present(Filter.Present filter) {
        return Optional.empty();
    }

    @Override
    public Optional<Attributes> valuePath(Filter.ValuePath filter) {
        return Optional.empty();
    }
}
