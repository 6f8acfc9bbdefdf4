package io.github.scimlet.patch;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import java.util.List;

/** How much work a step makes of the values of an attribute, counted as so many looks at one short value. */
final class Looks {

    /** Shorter texts are compared as fast as they are found. */
    private static final int LONG = 1_000;

    /** Letters that are not ASCII are folded, of which so many take as long as a look. */
    private static final int CHARACTERS = 2;

    private List<?> counted = List.of();
    private long characters;

    long of(List<?> values, Step step) {
        return step.filter().isEmpty()
                ? values.size()
                : (values.size() + ofLongTexts(values)) * step.filter().get().accept(new Terms());
    }

    /** Of a list that no step has changed, it is known. */
    @SuppressWarnings("ReferenceEquality")
    private long ofLongTexts(List<?> values) {
        if (values != counted) {
            counted = values;
            characters = 0;
            values.forEach(this::count);
        }
        return characters / CHARACTERS;
    }

    private void count(Object value) {
        if (value instanceof String text) {
            characters += text.length() < LONG ? 0 : text.length();
        } else if (value instanceof Attributes complex) {
            complex.forEach(this::count);
        } else if (value instanceof List<?> values) {
            values.forEach(this::count);
        }
    }

    private void count(String name, Object value) {
        count(value);
    }

    /** How many comparisons a filter has. */
    private static final class Terms implements Filter.Visitor<Long> {

        @Override
        public Long and(Filter.And filter) {
            return sum(filter.operands());
        }

        @Override
        public Long or(Filter.Or filter) {
            return sum(filter.operands());
        }

        @Override
        public Long not(Filter.Not filter) {
            return filter.operand().accept(this);
        }

        @Override
        public Long present(Filter.Present filter) {
            return 1L;
        }

        @Override
        public Long comparison(Filter.Comparison filter) {
            return 1L;
        }

        @Override
        public Long valuePath(Filter.ValuePath filter) {
            return filter.filter().accept(this);
        }

        private long sum(List<Filter> operands) {
            long sum = 0;
            for (Filter operand : operands) {
                sum += operand.accept(this);
            }
            return sum;
        }
    }
}
