package io.github.scimlet.patch;

import static java.util.stream.Collectors.toSet;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what a client repeats of attributes that only the server sets against what they are; a client that is held to the
 * letter may send them back, and must not hope to change them.
 */
final class Claims {

    private final ResourceType<?> type;

    Claims(ResourceType<?> type) {
        this.type = type;
    }

    /** @throws ScimException {@code mutability} if one of {@code steps} claims what is not so in {@code resource} */
    void check(Attributes resource, List<Step> steps) {
        for (Step step : steps) {
            if (step.isClaim() && !holds(resource, step)) {
                throw new ScimException(ScimType.MUTABILITY, step.where() + " is readOnly and has another value.");
            }
        }
    }

    private boolean holds(Attributes resource, Step claim) {
        Object said = claim.value().orElse(Attributes.NULL);
        if (claim.isAboutSchemas()) {
            return lowerCase(values(type.schemasOf(resource))).equals(lowerCase(values(said)));
        }
        Attributes holder = claim.target().holder(resource);
        return claim.target().subAttribute().isPresent()
                ? agrees(
                        holder.complex(claim.attribute().name()),
                        claim.target().leaf().name(),
                        said)
                : agrees(
                        known(
                                claim.attribute(),
                                holder.mentioned(claim.attribute().name())),
                        known(claim.attribute(), said));
    }

    /** {@code value} without parts that its attribute has not: what a client must not see it could guess otherwise. */
    private static Object known(AttributeDefinition attribute, Object value) {
        if (value instanceof List<?> elements) {
            return elements.stream().map(element -> known(attribute, element)).toList();
        }
        if (!(value instanceof Attributes complex)) {
            return value;
        }
        Attributes.Builder known = Attributes.builder();
        complex.forEach((name, part) -> attribute.subAttribute(name).ifPresent(sub -> known.add(name, part)));
        return known.build();
    }

    private static boolean agrees(Object is, Object said) {
        return is instanceof Attributes complex && said instanceof Attributes parts
                ? parts.names().stream().allMatch(name -> agrees(Optional.of(complex), name, parts.mentioned(name)))
                : values(is).equals(values(said));
    }

    /** A part that the resource does not have may be one that the engine only adds to answers: {@code meta.location}. */
    private static boolean agrees(Optional<Attributes> complex, String name, Object said) {
        return complex.flatMap(parts -> parts.get(name)).map(said::equals).orElse(true);
    }

    /** References are told apart by their ids; what else is said of them is worked out anew for each answer. */
    private static Set<Object> values(Object value) {
        return Attributes.of("all", value).values("all").stream()
                .map(element -> element instanceof Attributes complex && complex.has("value")
                        ? complex.mentioned("value")
                        : element)
                .collect(toSet());
    }

    private static Set<String> lowerCase(Set<Object> urns) {
        return urns.stream().map(urn -> CaseFolding.fold(urn.toString())).collect(toSet());
    }
}
