package io.github.scimlet.filter;

import java.util.List;
import java.util.function.ToIntFunction;

/** How deep parentheses and brackets nest in a filter's canonical text. */
final class Nesting implements Filter.Visitor<Integer> {
    private static final Nesting OF = new Nesting();

    private Nesting() {}

    static int of(Filter filter) {
        return filter.accept(OF);
    }

    /** @throws IllegalArgumentException if {@code filter} is too deep to stand inside one more parenthesis or bracket */
    static void requireNested(Filter filter) {
        require(1 + of(filter));
    }

    /** @throws IllegalArgumentException if {@code filter} is too deep to be an operand of {@code and} */
    static void requireConjunct(Filter filter) {
        if (filter instanceof Filter.Or) {
            requireNested(filter);
        }
    }

    private static void require(int depth) {
        if (depth > FilterSyntax.LARGEST_DEPTH) {
            throw new IllegalArgumentException("a filter nested deeper than " + FilterSyntax.LARGEST_DEPTH + " levels");
        }
    }

    @Override
    public Integer and(Filter.And filter) {
        return deepest(filter.operands(), operand -> of(operand) + (operand instanceof Filter.Or ? 1 : 0));
    }

    @Override
    public Integer or(Filter.Or filter) {
        return deepest(filter.operands(), Nesting::of);
    }

    @Override
    public Integer not(Filter.Not filter) {
        return 1 + of(filter.operand());
    }

    @Override
    public Integer present(Filter.Present filter) {
        return 0;
    }

    @Override
    public Integer comparison(Filter.Comparison filter) {
        return 0;
    }

    @Override
    public Integer valuePath(Filter.ValuePath filter) {
        return 1 + of(filter.filter());
    }

    private static int deepest(List<Filter> operands, ToIntFunction<Filter> depth) {
        int deepest = 0;
        for (Filter operand : operands) {
            deepest = Math.max(deepest, depth.applyAsInt(operand));
        }
        return deepest;
    }
}
