package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Turns conditions on the address of a resource, which is a {@code $ref} or {@code meta.location}, into conditions on the
 * id that it is made of: stores keep the id alone, and do not know below which address clients see them.
 */
final class AddressFilter implements Filter.Rewriting {

    private static final AttributePath LOCATION = AttributePath.of("meta", "location");
    private static final Optional<String> REFERENCE = Optional.of("$ref");
    private static final AttributePath ID = AttributePath.of("id");

    private final ResourceType<?> type;
    private final Optional<AttributeDefinition> element;
    private final Function<String, Optional<String>> starts;

    /** @param element whose values the filter is about; the whole resource if there is none */
    private AddressFilter(
            ResourceType<?> type, Optional<AttributeDefinition> element, Function<String, Optional<String>> starts) {
        this.type = type;
        this.element = element;
        this.starts = starts;
    }

    /**
     * {@code filter}, which has been checked, without any address that follows from an id.
     *
     * @param starts what addresses are before the id, for the name of a resource type that is served
     * @throws ScimException {@code invalidFilter} if an address is compared otherwise than whole or by its end
     */
    static Filter of(ResourceType<?> type, Filter filter, Function<String, Optional<String>> starts) {
        try {
            return filter.accept(new AddressFilter(type, Optional.empty(), starts));
        } catch (IllegalArgumentException e) { // an id and its type are a level deeper than the address of both
            throw invalid("The filter nests too deep.");
        }
    }

    @Override
    public Filter present(Filter.Present filter) {
        return address(filter.path()).map(Address::isPresent).orElse(filter);
    }

    @Override
    public Filter comparison(Filter.Comparison filter) {
        return address(filter.path()).map(address -> compared(address, filter)).orElse(filter);
    }

    @Override
    public Filter valuePath(Filter.ValuePath filter) {
        Optional<AttributeDefinition> values = resolved(filter.path()).attribute();
        return new Filter.ValuePath(filter.path(), filter.filter().accept(new AddressFilter(type, values, starts)));
    }

    private Filter compared(Address address, Filter.Comparison filter) {
        String text = ((Literal.Text) filter.literal()).value();
        return switch (filter.operator()) {
            case EQ, EW -> address.is(filter.operator(), text, starts);
            case NE -> new Filter.Not(address.is(Operator.EQ, text, starts));
            default ->
                throw invalid(filter.path() + " cannot be compared by "
                        + filter.operator().keyword() + ".");
        };
    }

    /** The address that {@code path} names, if it names one. */
    private Optional<Address> address(AttributePath path) {
        if (element.isPresent()) {
            return element.filter(values -> values.subAttribute(path.attribute())
                            .filter(values::derives)
                            .isPresent())
                    .map(values -> Address.of(values, AttributePath::of, condition -> condition));
        }
        if (path.equals(LOCATION)) {
            return Optional.of(new Address(List.of(type.name()), false, part -> ID, condition -> condition));
        }
        if (!path.subAttribute().equals(REFERENCE)) {
            return Optional.empty(); // as in nearly all filters, which need not be looked up once more
        }
        SchemaPath found = resolved(path);
        return found.attribute()
                .filter(attribute -> attribute.derives(found.leaf()))
                .map(attribute -> attribute.multiValued()
                        ? Address.of(
                                attribute,
                                AttributePath::of,
                                condition -> new Filter.ValuePath(path.withoutSubAttribute(), condition))
                        : Address.of(attribute, path::withSubAttribute, condition -> condition));
    }

    private SchemaPath resolved(AttributePath path) {
        return type.resolve(path).orElseThrow();
    }

    private static ScimException invalid(String detail) {
        return new ScimException(ScimType.INVALID_FILTER, detail);
    }

    /**
     * What follows from an id.
     *
     * @param types what it may be the address of
     * @param told whether a {@code type} beside the id says of which
     * @param parts the paths of id and type
     * @param whole makes of a condition on these parts one on the attribute
     */
    private record Address(
            List<String> types, boolean told, Function<String, AttributePath> parts, UnaryOperator<Filter> whole) {

        static Address of(
                AttributeDefinition attribute, Function<String, AttributePath> parts, UnaryOperator<Filter> whole) {
            List<String> types = attribute.subAttribute("$ref").orElseThrow().referenceTypes();
            boolean told = types.size() > 1;
            boolean known = !told || attribute.subAttribute("type").isPresent();
            return new Address(known ? types : List.of(), told, parts, whole);
        }

        Filter isPresent() {
            return whole.apply(new Filter.Present(parts.apply("value")));
        }

        Filter is(Operator operator, String address, Function<String, Optional<String>> starts) {
            List<Filter> any = new ArrayList<>();
            for (String type : types) {
                starts.apply(type)
                        .flatMap(start -> idAfter(start, operator, address))
                        .map(id -> told ? new Filter.And(List.of(equal("type", type), id)) : id)
                        .ifPresent(any::add);
            }
            return whole.apply(any.isEmpty() ? equal("value", "") : any.size() == 1 ? any.get(0) : new Filter.Or(any));
        }

        /** What the id must be behind {@code start}, which ends in a slash; empty if none will do. */
        private Optional<Filter> idAfter(String start, Operator operator, String address) {
            int slash = address.lastIndexOf('/') + 1;
            String before = address.substring(0, slash);
            String id = address.substring(slash);
            return (operator == Operator.EQ ? start.equals(before) : start.endsWith(before))
                    ? Optional.of(new Filter.Comparison(
                            parts.apply("value"),
                            slash > 0 ? Operator.EQ : operator,
                            new Literal.Text(Uris.decoded(id).orElse(id))))
                    : Optional.empty();
        }

        private Filter equal(String name, String text) {
            return new Filter.Comparison(parts.apply(name), Operator.EQ, new Literal.Text(text));
        }
    }
}
