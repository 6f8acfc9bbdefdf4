package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import java.util.EnumSet;
import java.util.Set;

/** Holds the operator and the literal of a comparison against the type of its attribute (RFC 7644 §3.4.2.2). */
final class LiteralChecker {

    private static final Set<Operator> EQUALITY = EnumSet.of(Operator.EQ, Operator.NE);
    private static final Set<Operator> ORDER =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GE, Operator.LT, Operator.LE);

    private final Leniency leniency;

    LiteralChecker(Leniency leniency) {
        this.leniency = leniency;
    }

    /** The literal of {@code filter}, in the type of {@code attribute}. */
    Literal checked(AttributeDefinition attribute, Filter.Comparison filter) {
        Literal literal = filter.literal();
        return switch (attribute.type()) {
            case BOOLEAN -> bool(literal, only(EQUALITY, attribute, filter));
            case BINARY -> text(literal, attribute, only(EQUALITY, attribute, filter));
            case INTEGER, DECIMAL -> number(literal, attribute, only(ORDER, attribute, filter));
            case DATE_TIME -> dateTime(literal, attribute, only(ORDER, attribute, filter));
            case REFERENCE -> text(literal, attribute, filter);
            default -> text(numberAsText(literal, filter), attribute, filter);
        };
    }

    private static Filter.Comparison only(
            Set<Operator> operators, AttributeDefinition attribute, Filter.Comparison filter) {
        if (!operators.contains(filter.operator())) {
            throw FilterChecker.invalid(
                    filter.path() + " is of type " + attribute.type().keyword() + " and cannot be compared by "
                            + filter.operator().keyword() + ".");
        }
        return filter;
    }

    private Literal bool(Literal literal, Filter.Comparison filter) {
        if (literal instanceof Literal.Bool) {
            return literal;
        }
        if (literal instanceof Literal.Text text
                && (text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("false"))
                && leniency.grants(Tolerance.BOOLEAN_AS_TEXT, filter.path().toString())) {
            return new Literal.Bool(Boolean.parseBoolean(text.value()));
        }
        throw FilterChecker.invalid(filter.path() + " must be compared with true or false.");
    }

    private static Literal number(Literal literal, AttributeDefinition attribute, Filter.Comparison filter) {
        if (literal instanceof Literal.Number) {
            return literal;
        }
        throw unfit(attribute, filter);
    }

    private static Literal dateTime(Literal literal, AttributeDefinition attribute, Filter.Comparison filter) {
        if (literal instanceof Literal.Text text && DateTime.parse(text.value()).isPresent()) {
            return literal;
        }
        throw unfit(attribute, filter);
    }

    private Literal numberAsText(Literal literal, Filter.Comparison filter) {
        return literal instanceof Literal.Number number
                        && leniency.grants(
                                Tolerance.NUMBER_FOR_TEXT, filter.path().toString())
                ? new Literal.Text(number.value().toString())
                : literal;
    }

    private static Literal text(Literal literal, AttributeDefinition attribute, Filter.Comparison filter) {
        if (literal instanceof Literal.Text) {
            return literal;
        }
        throw unfit(attribute, filter);
    }

    private static ScimException unfit(AttributeDefinition attribute, Filter.Comparison filter) {
        return FilterChecker.invalid(filter.path() + " must be compared with a literal of type "
                + attribute.type().keyword() + ".");
    }
}
