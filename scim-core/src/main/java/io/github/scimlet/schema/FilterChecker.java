package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;

/**
 * Turns a filter that fits the grammar into one that fits a resource type (RFC 7644 §3.4.2.2).
 *
 * <p>In the result every path exists and is spelt as its schema spells it, {@code emails co "x"} has become
 * {@code emails.value co "x"}, literals have the type of their attribute, and {@code null} has become {@code pr} or its
 * negation. Whoever translates it, to a predicate or to SQL, has no case left to think about.
 */
public final class FilterChecker implements Filter.Visitor<Filter> {

    private final Scope scope;
    private final Leniency leniency;
    private final LiteralChecker literals;

    private FilterChecker(Scope scope, Leniency leniency) {
        this.scope = scope;
        this.leniency = leniency;
        this.literals = new LiteralChecker(leniency);
    }

    /**
     * {@code filter} in terms of {@code type}.
     *
     * @throws ScimException {@code invalidFilter} if a path does not exist or must not be asked for, or if attribute,
     *     operator and literal do not go together
     */
    public static Filter check(ResourceType<?> type, Filter filter, Leniency leniency) {
        return check(new ResourceScope(type, leniency), filter, leniency);
    }

    /**
     * {@code filter} in terms of the sub-attributes of {@code attribute}, as it stands between brackets.
     *
     * @throws ScimException as {@link #check(ResourceType, Filter, Leniency)}
     */
    public static Filter check(AttributeDefinition attribute, Filter filter, Leniency leniency) {
        return check(new ElementScope(attribute), filter, leniency);
    }

    private static Filter check(Scope scope, Filter filter, Leniency leniency) {
        try {
            return filter.accept(new FilterChecker(scope, leniency));
        } catch (
                IllegalArgumentException e) { // "x eq null" becomes "not (x pr)", one level deeper than what was parsed
            throw invalid("The filter nests too deep.");
        }
    }

    @Override
    public Filter and(Filter.And filter) {
        return new Filter.And(
                filter.operands().stream().map(operand -> operand.accept(this)).toList());
    }

    @Override
    public Filter or(Filter.Or filter) {
        return new Filter.Or(
                filter.operands().stream().map(operand -> operand.accept(this)).toList());
    }

    @Override
    public Filter not(Filter.Not filter) {
        return new Filter.Not(filter.operand().accept(this));
    }

    @Override
    public Filter present(Filter.Present filter) {
        return new Filter.Present(found(filter.path()).path());
    }

    @Override
    public Filter valuePath(Filter.ValuePath filter) {
        Found found = found(filter.path());
        if (!found.definition().multiValued()) {
            throw invalid(found.path() + " has a single value, so no filter in brackets can follow it.");
        }
        return new Filter.ValuePath(found.path(), check(found.definition(), filter.filter(), leniency));
    }

    @Override
    public Filter comparison(Filter.Comparison filter) {
        Found found = comparable(found(filter.path()));
        if (filter.literal() instanceof Literal.Null) {
            return comparisonWithNull(found, filter);
        }
        return new Filter.Comparison(found.path(), filter.operator(), literals.checked(found.definition(), filter));
    }

    private Found found(AttributePath path) {
        return returned(scope.find(path));
    }

    /** What is never returned could be guessed by asking for it (RFC 7644 §7.5.2). */
    private static Found returned(Found found) {
        if (found.definition().returned() == Returned.NEVER) {
            throw invalid(found.path() + " is never returned, so it cannot be asked for either.");
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
        return returned(new Found(path.withSubAttribute(value.name()), value));
    }

    private static Filter comparisonWithNull(Found found, Filter.Comparison filter) {
        return switch (filter.operator()) {
            case EQ -> new Filter.Not(new Filter.Present(found.path()));
            case NE -> new Filter.Present(found.path());
            default ->
                throw invalid(filter.path() + " cannot be compared with null by "
                        + filter.operator().keyword() + ".");
        };
    }

    static ScimException invalid(String detail) {
        return new ScimException(ScimType.INVALID_FILTER, detail);
    }

    /** A path in its schema's spelling, and what it names. */
    private record Found(AttributePath path, AttributeDefinition definition) {}

    /** What the paths of a filter are relative to. */
    private interface Scope {
        Found find(AttributePath path);
    }

    /** The whole resource. */
    private record ResourceScope(ResourceType<?> type, Leniency leniency) implements Scope {
        @Override
        public Found find(AttributePath path) {
            SchemaPath found = type.resolve(path, leniency)
                    .filter(target -> !target.isExtension())
                    .orElseThrow(() -> invalid(type.name() + " has no attribute " + Excerpt.of(path.toString()) + "."));
            returned(new Found(found.withoutSubAttribute().path(), found.definition()));
            return new Found(found.path(), found.leaf());
        }
    }

    /** One value of a multi-valued attribute; a simple one is its own {@code value}. */
    private record ElementScope(AttributeDefinition attribute) implements Scope {
        @Override
        public Found find(AttributePath path) {
            if (!attribute.complex() && path.attribute().equalsIgnoreCase("value")) {
                return new Found(AttributePath.of("value"), attribute);
            }
            return attribute
                    .subAttribute(path.attribute())
                    .filter(sub ->
                            path.schema().isEmpty() && path.subAttribute().isEmpty())
                    .map(sub -> new Found(AttributePath.of(sub.name()), sub))
                    .orElseThrow(() ->
                            invalid(attribute.name() + " has no sub-attribute " + Excerpt.of(path.toString()) + "."));
        }
    }
}
