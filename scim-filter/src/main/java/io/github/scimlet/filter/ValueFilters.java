package io.github.scimlet.filter;

import java.util.List;

/** What may be in brackets: no brackets again, and only names of sub-attributes, of which no other part is told. */
final class ValueFilters implements Filter.Visitor<Boolean> {
    private static final ValueFilters CHECK = new ValueFilters();

    private ValueFilters() {}

    /** @throws IllegalArgumentException if no filter in brackets can follow {@code path} */
    static void requireHolder(AttributePath path) {
        if (path.subAttribute().isPresent()) {
            throw new IllegalArgumentException("no filter can follow the sub-attribute " + path);
        }
    }

    /** @throws IllegalArgumentException if {@code filter} cannot be in brackets */
    static void requireValueFilter(Filter filter) {
        Nesting.requireNested(filter);
        if (!filter.accept(CHECK)) {
            throw new IllegalArgumentException("not a filter of plain sub-attributes: " + filter);
        }
    }

    @Override
    public Boolean and(Filter.And filter) {
        return all(filter.operands());
    }

    @Override
    public Boolean or(Filter.Or filter) {
        return all(filter.operands());
    }

    @Override
    public Boolean not(Filter.Not filter) {
        return filter.operand().accept(this);
    }

    @Override
    public Boolean present(Filter.Present filter) {
        return isPlain(filter.path());
    }

    @Override
    public Boolean comparison(Filter.Comparison filter) {
        return isPlain(filter.path());
    }

    @Override
    public Boolean valuePath(Filter.ValuePath filter) {
        return false;
    }

    private boolean all(List<Filter> operands) {
        for (Filter operand : operands) {
            if (!operand.accept(this)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(AttributePath path) {
        return path.schema().isEmpty() && path.subAttribute().isEmpty();
    }
}
