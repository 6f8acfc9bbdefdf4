package io.github.scimlet.patch;

import io.github.scimlet.filter.Filter;
import io.github.scimlet.model.Attributes;
import java.util.List;

/** How much work a step makes of the values of an attribute, counted as so many looks at one short value. */
final class Looks {

    /** In the time that a few looks take, so many characters of a long text are compared. */
    private static final int CHARACTERS = 256;

    private Looks() {}

    static long of(List<?> values, Step step) {
        if (step.filter().isEmpty()) {
            return values.size();
        }
        return (values.size() + ofLongTexts(values)) * step.filter().get().accept(new Terms());
    }

    private static long ofLongTexts(List<?> values) {
        long sum = 0;
        for (Object value : values) {
            sum += ofLongText(value);
        }
        return sum;
    }

    private static long ofLongText(Object value) {
        if (value instanceof String text) {
            return text.length() / CHARACTERS;
        }
        if (value instanceof List<?> values) {
            return ofLongTexts(values);
        }
        long sum = 0;
        if (value instanceof Attributes object) {
            for (String name : object.names()) {
                sum += ofLongText(object.mentioned(name));
            }
        }
        return sum;
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
