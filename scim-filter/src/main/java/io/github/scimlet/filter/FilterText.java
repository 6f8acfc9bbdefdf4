package io.github.scimlet.filter;

import java.util.List;

/** Writes a filter's canonical text: keywords in lower case, one blank between words, no parenthesis that is not needed. */
final class FilterText implements Filter.Visitor<StringBuilder> {
    private final StringBuilder text = new StringBuilder();

    private FilterText() {}

    static String of(Filter filter) {
        return filter.accept(new FilterText()).toString();
    }

    @Override
    public StringBuilder and(Filter.And filter) {
        List<Filter> operands = filter.operands();
        for (int i = 0; i < operands.size(); i++) {
            text.append(i == 0 ? "" : " and ");
            conjunct(operands.get(i));
        }
        return text;
    }

    private void conjunct(Filter operand) {
        if (operand instanceof Filter.Or) {
            text.append('(');
            operand.accept(this).append(')');
        } else {
            operand.accept(this);
        }
    }

    @Override
    public StringBuilder or(Filter.Or filter) {
        List<Filter> operands = filter.operands();
        for (int i = 0; i < operands.size(); i++) {
            text.append(i == 0 ? "" : " or ");
            operands.get(i).accept(this);
        }
        return text;
    }

    @Override
    public StringBuilder not(Filter.Not filter) {
        text.append("not (");
        return filter.operand().accept(this).append(')');
    }

    @Override
    public StringBuilder present(Filter.Present filter) {
        return text.append(filter.path()).append(" pr");
    }

    @Override
    public StringBuilder comparison(Filter.Comparison filter) {
        text.append(filter.path()).append(' ').append(filter.operator().keyword());
        return text.append(' ').append(filter.literal());
    }

    @Override
    public StringBuilder valuePath(Filter.ValuePath filter) {
        text.append(filter.path()).append('[');
        return filter.filter().accept(this).append(']');
    }
}
