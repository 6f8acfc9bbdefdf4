package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a resource has and its type does not know: attributes that a client must not see, or that only the store has.
 *
 * <p>No change takes it away, as long as that to which it belongs stays (RFC 7644 §3.5.1).
 */
final class Unknown {

    private Unknown() {}

    /** {@code after} with what {@code before} has under names that are not {@code known}. */
    static Attributes kept(Predicate<String> known, Attributes before, Attributes after) {
        Attributes kept = after;
        for (String name : before.names()) {
            if (!known.test(name)) {
                kept = kept.with(name, before.get(name));
            }
        }
        return kept;
    }

    /**
     * {@code after}, a value of {@code attribute} or an empty list, with what is not known of {@code before}. Lists may be
     * long, so they are only looked through for what a narrowed type has lost.
     */
    static Object kept(AttributeDefinition attribute, Object before, Object after) {
        if (attribute.multiValued()) {
            return attribute.isNarrowed()
                            && before instanceof List<?> had
                            && after instanceof List<?> now
                            && had.stream().anyMatch(element -> isIn(attribute, element))
                    ? new UnknownOfElements(attribute, had, now).kept()
                    : after;
        }
        return before instanceof Attributes had && isIn(attribute, had) ? keptPart(attribute, had, after) : after;
    }

    /** Whether {@code value} has a sub-attribute that {@code attribute} has not. */
    static boolean isIn(AttributeDefinition attribute, Object value) {
        if (value instanceof Attributes complex) {
            for (String name : complex.names()) {
                if (attribute.subAttribute(name).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code now} with the sub-attributes of {@code had} that are not known. */
    static Attributes merged(AttributeDefinition attribute, Attributes had, Attributes now) {
        return kept(name -> attribute.subAttribute(name).isPresent(), had, now);
    }

    /** What is said of a resource that is referred to goes with the reference, and nothing stays without what it needs. */
    private static Object keptPart(AttributeDefinition attribute, Attributes had, Object after) {
        Attributes now = after instanceof Attributes complex ? complex : Attributes.EMPTY;
        boolean refersElsewhere = attribute.isReference() && !had.get("value").equals(now.get("value"));
        return refersElsewhere || now.isEmpty() && attribute.requiresParts() ? after : merged(attribute, had, now);
    }
}
