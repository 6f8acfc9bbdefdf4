package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says which resources a checked filter matches (RFC 7644 §3.4.2.2).
 *
 * <p>Paths are looked up in the schema and literals folded once, when the filter is translated, not for each resource.
 * {@code ne} is the negation of {@code eq}: it also holds where there is no value. The predicates are safe for use by
 * many threads.
 */
public final class FilterMatcher implements Filter.Visitor<Predicate<Attributes>> {

    private final Function<AttributePath, Place> places;

    private final LongTexts texts;

    private FilterMatcher(Function<AttributePath, Place> places, LongTexts texts) {
        this.places = places;
        this.texts = texts;
    }

    /** Whether a resource of {@code type} matches {@code filter}, which {@link FilterChecker} has checked. */
    public static Predicate<Attributes> of(ResourceType<?> type, Filter filter) {
        Leniency none = new Leniency(Conformance.STRICT);
        return filter.accept(new FilterMatcher(path -> Place.in(type, path, none), new LongTexts()));
    }

    /**
     * Whether one value of {@code attribute} matches {@code filter}, which {@link FilterChecker} has checked.
     *
     * <p>A value that is not complex is tested as its own {@code value}.
     */
    public static Predicate<Object> of(AttributeDefinition attribute, Filter filter) {
        return of(attribute, filter, new LongTexts());
    }

    private static Predicate<Object> of(AttributeDefinition attribute, Filter filter, LongTexts texts) {
        Predicate<Attributes> matches = filter.accept(new FilterMatcher(path -> Place.in(attribute, path), texts));
        return element ->
                matches.test(element instanceof Attributes complex ? complex : Attributes.of("value", element));
    }

    @Override
    public Predicate<Attributes> and(Filter.And filter) {
        List<Predicate<Attributes>> operands = translated(filter.operands());
        return resource -> {
            for (Predicate<Attributes> operand : operands) {
                if (!operand.test(resource)) {
                    return false;
                }
            }
            return true;
        };
    }

    @Override
    public Predicate<Attributes> or(Filter.Or filter) {
        List<Predicate<Attributes>> operands = translated(filter.operands());
        return resource -> {
            for (Predicate<Attributes> operand : operands) {
                if (operand.test(resource)) {
                    return true;
                }
            }
            return false;
        };
    }

    @Override
    public Predicate<Attributes> not(Filter.Not filter) {
        return filter.operand().accept(this).negate();
    }

    @Override
    public Predicate<Attributes> present(Filter.Present filter) {
        return places.apply(filter.path()).anyLeaf(value -> !value.equals(""));
    }

    @Override
    public Predicate<Attributes> comparison(Filter.Comparison filter) {
        Place place = places.apply(filter.path());
        Predicate<Attributes> some = place.anyLeafOrDefault(ValueTest.of(place.leaf(), filter, texts));
        return filter.operator() == Operator.NE ? some.negate() : some;
    }

    @Override
    public Predicate<Attributes> valuePath(Filter.ValuePath filter) {
        Place place = places.apply(filter.path());
        return place.anyElement(of(place.attribute(), filter.filter(), texts));
    }

    private List<Predicate<Attributes>> translated(List<Filter> operands) {
        List<Predicate<Attributes>> translated = new ArrayList<>(operands.size());
        for (Filter operand : operands) {
            translated.add(operand.accept(this));
        }
        return translated;
    }
}
