package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the paths of a filter are relative to. */
interface FilterScope {

    /** A path in its schema's spelling, and what it names. */
    record Found(AttributePath path, AttributeDefinition definition) {}

    /** What {@code path} names, if it names anything. */
    Optional<Found> find(AttributePath path);

    /** What to say where it names nothing. */
    ScimException unknown(AttributePath path);

    /** A filter that holds for whatever there is. */
    Filter always();

    /** What is never returned could be guessed by asking for it (RFC 7644 §7.5.2). */
    static Found returned(Found found) {
        requireReturned(found.definition(), found::path);
        return found;
    }

    private static void requireReturned(AttributeDefinition definition, Supplier<AttributePath> path) {
        if (definition.returned() == Returned.NEVER) {
            throw FilterChecker.invalid(path.get() + " is never returned, so it cannot be asked for either.");
        }
    }

    /** The whole resource. */
    record OfResource(ResourceType<?> type, Leniency leniency) implements FilterScope {
        @Override
        public Optional<Found> find(AttributePath path) {
            Optional<SchemaPath> found = type.resolve(path, leniency).filter(target -> !target.isExtension());
            return found.map(target -> {
                requireReturned(
                        target.definition(), () -> target.withoutSubAttribute().path());
                return new Found(target.path(path), target.leaf());
            });
        }

        @Override
        public ScimException unknown(AttributePath path) {
            return FilterChecker.invalid(type.name() + " has no attribute " + Excerpt.of(path.toString()) + ".");
        }

        @Override
        public Filter always() {
            return new Filter.Present(AttributePath.of("id"));
        }
    }

    /** One value of a multi-valued attribute; a simple one is its own {@code value}. */
    record OfElement(AttributeDefinition attribute) implements FilterScope {
        @Override
        public Optional<Found> find(AttributePath path) {
            if (!attribute.complex() && path.attribute().equalsIgnoreCase("value")) {
                return Optional.of(new Found(AttributePath.of("value"), attribute));
            }
            return attribute
                    .subAttribute(path.attribute())
                    .filter(sub ->
                            path.schema().isEmpty() && path.subAttribute().isEmpty())
                    .map(sub -> new Found(SchemaPath.of(sub).path(path), sub));
        }

        @Override
        public ScimException unknown(AttributePath path) {
            return FilterChecker.invalid(
                    attribute.name() + " has no sub-attribute " + Excerpt.of(path.toString()) + ".");
        }

        @Override
        public Filter always() {
            String any = attribute.complex() ? attribute.subAttributes().get(0).name() : "value";
            Filter present = new Filter.Present(AttributePath.of(any));
            return new Filter.Or(List.of(present, new Filter.Not(present)));
        }
    }

    /** A value of an attribute that there is not. */
    record OfNothing() implements FilterScope {
        @Override
        public Optional<Found> find(AttributePath path) {
            return Optional.empty();
        }

        @Override
        public ScimException unknown(AttributePath path) {
            return FilterChecker.invalid("There is no attribute " + Excerpt.of(path.toString()) + ".");
        }

        @Override
        public Filter always() {
            return new Filter.Present(AttributePath.of("value"));
        }
    }
}
