package io.github.scimlet.schema;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where in an object the values are that a path of a filter names, and what they are. Finding them makes no objects. */
final class Place {

    private static final AttributePath SCHEMAS = AttributePath.of("schemas");
    private static final AttributePath RESOURCE_TYPE = AttributePath.of("meta", "resourceType");

    private final AttributeDefinition attribute;
    private final AttributeDefinition leaf;

    /** A value or a list of them; {@link Attributes#NULL} if there is none. */
    private final Function<Attributes, Object> held;

    private Place(AttributeDefinition attribute, AttributeDefinition leaf, Function<Attributes, Object> held) {
        this.attribute = attribute;
        this.leaf = leaf;
        this.held = held;
    }

    static Place in(ResourceType<?> type, AttributePath path, Leniency leniency) {
        SchemaPath found = type.resolve(path, leniency).orElseThrow();
        AttributeDefinition leaf = found.leaf();
        if (path.equals(SCHEMAS)) {
            return new Place(leaf, leaf, type::schemasOf);
        }
        if (path.equals(RESOURCE_TYPE)) {
            return new Place(leaf, leaf, resource -> type.name());
        }
        String name = found.definition().name();
        return new Place(
                found.definition(),
                leaf,
                found.extension()
                        .map(extension -> inExtension(extension.id(), name))
                        .orElse(resource -> resource.mentioned(name)));
    }

    private static Function<Attributes, Object> inExtension(String urn, String name) {
        return resource ->
                resource.mentioned(urn) instanceof Attributes extension ? extension.mentioned(name) : Attributes.NULL;
    }

    static Place in(AttributeDefinition element, AttributePath path) {
        AttributeDefinition leaf = element.subAttribute(path.attribute()).orElse(element);
        return new Place(leaf, leaf, object -> object.mentioned(path.attribute()));
    }

    AttributeDefinition attribute() {
        return attribute;
    }

    AttributeDefinition leaf() {
        return leaf;
    }

    /** Whether there is a value of the attribute, a whole one also where the path goes further, that passes {@code test}. */
    Predicate<Attributes> anyElement(Predicate<Object> test) {
        return object -> any(held.apply(object), test);
    }

    /** Whether there is a value where the path ends that passes {@code test}. */
    Predicate<Attributes> anyLeaf(Predicate<Object> test) {
        if (leaf == attribute) {
            return anyElement(test);
        }
        String name = leaf.name();
        return anyElement(element -> element instanceof Attributes complex && any(complex.mentioned(name), test));
    }

    /** As {@link #anyLeaf}, but a missing {@code primary} is false (RFC 7643 §2.4). */
    Predicate<Attributes> anyLeafOrDefault(Predicate<Object> test) {
        if (!leaf.name().equals("primary") || leaf.type() != AttributeType.BOOLEAN) {
            return anyLeaf(test);
        }
        if (leaf == attribute) {
            return object -> test.test(orFalse(held.apply(object)));
        }
        return anyElement(
                element -> element instanceof Attributes complex && test.test(orFalse(complex.mentioned("primary"))));
    }

    private static Object orFalse(Object value) {
        return Attributes.isUnassigned(value) ? false : value;
    }

    private static boolean any(Object held, Predicate<Object> test) {
        if (isOne(held)) {
            return test.test(held);
        }
        if (!(held instanceof List<?> several)) {
            return held != Attributes.NULL && test.test(held);
        }
        for (int i = 0; i < several.size(); i++) {
            if (test.test(several.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Not to be a List costs more to find out than all the rest, which is no cost where it is a class that is asked for. */
    private static boolean isOne(Object held) {
        return held instanceof String || held instanceof Attributes || held instanceof Boolean;
    }
}
