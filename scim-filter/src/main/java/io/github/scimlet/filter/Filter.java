package io.github.scimlet.filter;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A SCIM filter (RFC 7644 §3.4.2.2) as an immutable tree. {@code toString} gives its canonical text, which parses back to an
 * equal tree. Attribute names are equal whatever their case, literals are not.
 *
 * <p>The text of no tree nests deeper than 100 parentheses and brackets: constructors refuse more, so visitors may recurse.
 * What limits a text has to keep is said by {@link FilterSyntax}.
 */
public sealed interface Filter {

    /** Parses by the letter of the RFC. @throws FilterSyntaxException if {@code text} is not a filter */
    static Filter parse(String text) {
        return parse(text, FilterSyntax.rfc());
    }

    /** @throws FilterSyntaxException if {@code text} is not a filter, or exceeds one of the limits in {@code syntax} */
    static Filter parse(String text, FilterSyntax syntax) {
        return FilterParsing.filter(text, syntax);
    }

    /** Answers with the method of {@code visitor} for this kind of node. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A function of filters that is total: a new kind of node would break the build of every visitor.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        R and(And filter);

        R or(Or filter);

        R not(Not filter);

        R present(Present filter);

        R comparison(Comparison filter);

        R valuePath(ValuePath filter);
    }

    /**
     * A visitor that makes another filter of one: what joins conditions stays, what is joined is for it to say. A filter in
     * which nothing becomes another object stays what it is, and is not checked again.
     */
    @SuppressWarnings(
            "ReferenceEquality") // to compare what is equal but not the same would cost more than to replace it
    interface Rewriting extends Visitor<Filter> {
        @Override
        default Filter and(And filter) {
            List<Filter> operands = each(filter.operands());
            return operands == filter.operands() ? filter : new And(operands);
        }

        @Override
        default Filter or(Or filter) {
            List<Filter> operands = each(filter.operands());
            return operands == filter.operands() ? filter : new Or(operands);
        }

        @Override
        default Filter not(Not filter) {
            Filter operand = filter.operand().accept(this);
            return operand == filter.operand() ? filter : new Not(operand);
        }

        private List<Filter> each(List<Filter> operands) {
            List<Filter> rewritten = new ArrayList<>(operands.size());
            boolean same = true;
            for (Filter operand : operands) {
                Filter other = operand.accept(this);
                same &= other == operand;
                rewritten.add(other);
            }
            return same ? operands : rewritten;
        }
    }

    /** All of {@code operands}, of which there are at least two and none is an {@code And}: such are taken apart. */
    record And(List<Filter> operands) implements Filter {
        public And {
            operands = flat(operands, And.class, And::operands);
            operands.forEach(Nesting::requireConjunct);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Any of {@code operands}, of which there are at least two and none is an {@code Or}: such are taken apart. */
    record Or(List<Filter> operands) implements Filter {
        public Or {
            operands = flat(operands, Or.class, Or::operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** Whatever {@code operand} does not match. */
    record Not(Filter operand) implements Filter {
        public Not {
            Nesting.requireNested(operand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** {@code path pr}: the attribute has a value. */
    record Present(AttributePath path) implements Filter {
        public Present {
            requireNonNull(path, "path");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.present(this);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /** {@code path operator literal}: a value of the attribute compares so with {@code literal}. */
    record Comparison(AttributePath path, Operator operator, Literal literal) implements Filter {
        public Comparison {
            requireNonNull(path, "path");
            requireNonNull(operator, "operator");
            requireNonNull(literal, "literal");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /**
     * {@code path[filter]}: one and the same value of a multi-valued attribute matches {@code filter}, whose paths are names
     * of that attribute's sub-attributes, without URN or dot, and which has no value path inside.
     */
    record ValuePath(AttributePath path, Filter filter) implements Filter {
        public ValuePath {
            ValueFilters.requireHolder(path);
            ValueFilters.requireValueFilter(filter);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.valuePath(this);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    private static <F extends Filter> List<Filter> flat(
            List<Filter> operands, Class<F> kind, Function<F, List<Filter>> parts) {
        boolean isFlat = true;
        for (Filter operand : operands) {
            isFlat &= !kind.isInstance(operand);
        }
        List<Filter> flat = isFlat ? List.copyOf(operands) : takenApart(operands, kind, parts);
        if (flat.size() < 2) {
            throw new IllegalArgumentException("fewer than two operands: " + operands);
        }
        return flat;
    }

    private static <F extends Filter> List<Filter> takenApart(
            List<Filter> operands, Class<F> kind, Function<F, List<Filter>> parts) {
        return operands.stream()
                .flatMap(operand ->
                        kind.isInstance(operand) ? parts.apply(kind.cast(operand)).stream() : Stream.of(operand))
                .toList();
    }
}
