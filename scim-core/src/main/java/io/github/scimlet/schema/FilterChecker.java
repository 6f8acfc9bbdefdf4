package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.schema.FilterScope.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns a filter that fits the grammar into one that fits a resource type (RFC 7644 §3.4.2.2).
 *
 * <p>In the result every path exists and is spelt as its schema spells it, {@code emails co "x"} has become
 * {@code emails.value co "x"}, literals have the type of their attribute, and {@code null} has become {@code pr} or its
 * negation. Whoever translates it, to a predicate or to SQL, has no case left to think about.
 */
@SuppressWarnings("ReferenceEquality") // what is as it should be stays the same object
public final class FilterChecker implements Filter.Rewriting {

    private final FilterScope scope;
    private final Leniency leniency;
    private final Optional<Consumer<AttributePath>> lacking;
    private final LiteralChecker literals;

    private FilterChecker(FilterScope scope, Leniency leniency, Optional<Consumer<AttributePath>> lacking) {
        this.scope = scope;
        this.leniency = leniency;
        this.lacking = lacking;
        this.literals = new LiteralChecker(leniency);
    }

    /**
     * {@code filter} in terms of {@code type}.
     *
     * @throws ScimException {@code invalidFilter} if a path does not exist or must not be asked for, or if attribute,
     *     operator and literal do not go together
     */
    public static Filter check(ResourceType<?> type, Filter filter, Leniency leniency) {
        return check(new FilterScope.OfResource(type, leniency), filter, leniency, Optional.empty());
    }

    /**
     * {@code filter} in terms of {@code type}, one of several that are searched at once: an attribute that the type lacks
     * has no value in any of its resources (RFC 7644 §3.4.2.1), so what is asked of it is true or false by itself.
     *
     * @param lacking is given each path that leads nowhere; one that leads nowhere in any of the types is nobody's
     * @throws ScimException {@code invalidFilter} as above, but for paths that do not exist
     */
    public static Filter check(
            ResourceType<?> type, Filter filter, Leniency leniency, Consumer<AttributePath> lacking) {
        return check(new FilterScope.OfResource(type, leniency), filter, leniency, Optional.of(lacking));
    }

    /**
     * {@code filter} in terms of the sub-attributes of {@code attribute}, as it stands between brackets.
     *
     * @throws ScimException as {@link #check(ResourceType, Filter, Leniency)}
     */
    public static Filter check(AttributeDefinition attribute, Filter filter, Leniency leniency) {
        return check(new FilterScope.OfElement(attribute), filter, leniency, Optional.empty());
    }

    private static Filter check(
            FilterScope scope, Filter filter, Leniency leniency, Optional<Consumer<AttributePath>> lacking) {
        try {
            return filter.accept(new FilterChecker(scope, leniency, lacking));
        } catch (
                IllegalArgumentException e) { // "x eq null" becomes "not (x pr)", one level deeper than what was parsed
            throw invalid("The filter nests too deep.");
        }
    }

    @Override
    public Filter present(Filter.Present filter) {
        return find(filter.path()).map(found -> present(found, filter)).orElseGet(() -> constant(false));
    }

    /** What a client must not see of an attribute must not tell that there is one. */
    private static Filter present(Found found, Filter.Present asked) {
        if (!found.definition().isNarrowed()) {
            return found.path() == asked.path() ? asked : new Filter.Present(found.path());
        }
        List<Filter> parts = found.definition().subAttributes().stream()
                .<Filter>map(part -> new Filter.Present(found.path().withSubAttribute(part.name())))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    @Override
    public Filter valuePath(Filter.ValuePath filter) {
        Optional<Consumer<AttributePath>> lackingInside =
                lacking.map(outer -> inside -> outer.accept(filter.path().withSubAttribute(inside.attribute())));
        return find(filter.path())
                .<Filter>map(found -> {
                    Filter inside =
                            check(new FilterScope.OfElement(several(found)), filter.filter(), leniency, lackingInside);
                    return found.path() == filter.path() && inside == filter.filter()
                            ? filter
                            : new Filter.ValuePath(found.path(), inside);
                })
                .orElseGet(() -> {
                    check(new FilterScope.OfNothing(), filter.filter(), leniency, lackingInside);
                    return constant(false);
                });
    }

    private static AttributeDefinition several(Found found) {
        if (!found.definition().multiValued()) {
            throw invalid(found.path() + " has a single value, so no filter in brackets can follow it.");
        }
        return found.definition();
    }

    @Override
    public Filter comparison(Filter.Comparison filter) {
        return find(filter.path())
                .map(found -> comparison(found, filter))
                .orElseGet(() -> constant(holdsWithoutValue(filter)));
    }

    private Filter comparison(Found found, Filter.Comparison filter) {
        if (filter.literal() instanceof Literal.Null) {
            return comparisonWithNull(found, filter);
        }
        Found compared = comparable(found);
        Literal literal = literals.checked(compared.definition(), filter);
        return compared.path() == filter.path() && literal == filter.literal()
                ? filter
                : new Filter.Comparison(compared.path(), filter.operator(), literal);
    }

    private static boolean holdsWithoutValue(Filter.Comparison filter) {
        return filter.operator() == (filter.literal() instanceof Literal.Null ? Operator.EQ : Operator.NE);
    }

    private Filter constant(boolean holds) {
        return holds ? scope.always() : new Filter.Not(scope.always());
    }

    private Optional<Found> find(AttributePath path) {
        Optional<Found> found = scope.find(path).map(FilterScope::returned);
        if (found.isEmpty()) {
            lacking.orElseThrow(() -> scope.unknown(path)).accept(path);
        }
        return found;
    }

    /** An attribute that is complex is compared by its {@code value}. */
    private static Found comparable(Found found) {
        if (!found.definition().complex()) {
            return found;
        }
        AttributeDefinition value = found.definition()
                .subAttribute("value")
                .orElseThrow(() -> invalid(found.path() + " is complex: compare one of its sub-attributes."));
        AttributePath path = found.path();
        return FilterScope.returned(new Found(path.withSubAttribute(value.name()), value));
    }

    private static Filter comparisonWithNull(Found found, Filter.Comparison filter) {
        Filter.Present present = new Filter.Present(filter.path());
        return switch (filter.operator()) {
            case EQ -> new Filter.Not(present(found, present));
            case NE -> present(found, present);
            default ->
                throw invalid(filter.path() + " cannot be compared with null by "
                        + filter.operator().keyword() + ".");
        };
    }

    static ScimException invalid(String detail) {
        return new ScimException(ScimType.INVALID_FILTER, detail);
    }
}
