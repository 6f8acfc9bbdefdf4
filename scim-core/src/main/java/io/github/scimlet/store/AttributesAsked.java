package io.github.scimlet.store;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import java.util.stream.Stream;

/** Lists the paths of attributes that a filter looks at; those between brackets are part of the one before them. */
final class AttributesAsked implements Filter.Visitor<Stream<AttributePath>> {

    private AttributesAsked() {}

    static Stream<AttributePath> of(Filter filter) {
        return filter.accept(new AttributesAsked());
    }

    @Override
    public Stream<AttributePath> and(Filter.And filter) {
        return filter.operands().stream().flatMap(operand -> operand.accept(this));
    }

    @Override
    public Stream<AttributePath> or(Filter.Or filter) {
        return filter.operands().stream().flatMap(operand -> operand.accept(this));
    }

    @Override
    public Stream<AttributePath> not(Filter.Not filter) {
        return filter.operand().accept(this);
    }

    @Override
    public Stream<AttributePath> present(Filter.Present filter) {
        return Stream.of(filter.path());
    }

    @Override
    public Stream<AttributePath> comparison(Filter.Comparison filter) {
        return Stream.of(filter.path());
    }

    @Override
    public Stream<AttributePath> valuePath(Filter.ValuePath filter) {
        return Stream.of(filter.path());
    }
}
