package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what a PUT leaves as it was: readOnly, writeOnly and immutable attributes that it does not name, and
 * {@code active} (RFC 7644 §3.5.1).
 */
final class Replacement {

    private final ResourceType<?> type;
    private final Leniency leniency;

    Replacement(ResourceType<?> type, Leniency leniency) {
        this.type = type;
        this.leniency = leniency;
    }

    /**
     * What becomes of {@code before}.
     *
     * @param given what is left of {@code body} once it is checked
     */
    Attributes of(Attributes before, Attributes given, Attributes body) {
        Attributes after = holder(before, given, body, attributesAtTheTop(), "");
        for (Extension extension : type.extensions()) {
            String urn = extension.schema().id();
            after = after.with(
                    urn,
                    holder(
                            part(before, urn),
                            part(given, urn),
                            part(body, urn),
                            extension.schema().attributes(),
                            urn + ":"));
        }
        return after;
    }

    private List<AttributeDefinition> attributesAtTheTop() {
        return Stream.concat(
                        Stream.of("id", "meta").flatMap(name -> type.attribute(name).stream()),
                        type.schema().attributes().stream())
                .toList();
    }

    private static Attributes part(Attributes whole, String name) {
        return whole.complex(name).orElse(Attributes.EMPTY);
    }

    private Attributes holder(
            Attributes had, Attributes given, Attributes body, List<AttributeDefinition> attributes, String prefix) {
        Attributes after = given;
        for (AttributeDefinition attribute : attributes) {
            if (had.has(attribute.name())) {
                after = after.with(attribute.name(), value(attribute, had, given, body, prefix + attribute.name()));
            }
        }
        return after;
    }

    private Optional<Object> value(
            AttributeDefinition attribute, Attributes had, Attributes given, Attributes body, String where) {
        String name = attribute.name();
        boolean kept = switch (attribute.mutability()) {
            case READ_ONLY -> true;
            case IMMUTABLE -> isSame(had, given, name, where);
            case WRITE_ONLY -> !body.mentions(name);
            case READ_WRITE -> !body.mentions(name) && keepsUnnamed(attribute);
        };
        if (kept) {
            return had.get(name);
        }
        return attribute.complex() && !attribute.multiValued() && given.has(name)
                ? Optional.of(complex(attribute, part(had, name), part(given, name), part(body, name), where))
                : given.get(name);
    }

    private boolean keepsUnnamed(AttributeDefinition attribute) {
        return attribute.equals(Schemas.USER.attribute("active").orElseThrow())
                && leniency.grants(Tolerance.PUT_KEEPS_ACTIVE, attribute.name());
    }

    /** What the server says of a resource that is referred to goes with the reference. */
    private Attributes complex(
            AttributeDefinition attribute, Attributes had, Attributes given, Attributes body, String where) {
        boolean refersElsewhere = attribute.isReference() && !had.get("value").equals(given.get("value"));
        Attributes after = given;
        for (AttributeDefinition sub : attribute.subAttributes()) {
            String name = sub.name();
            if (attribute.leavesToServer(sub)) {
                after = after.with(name, refersElsewhere ? Optional.empty() : had.get(name));
            } else if (had.has(name)) {
                after = after.with(name, value(sub, had, given, body, where + "." + name));
            }
        }
        return after;
    }

    private static boolean isSame(Attributes had, Attributes given, String name, String where) {
        if (given.has(name) && !given.get(name).equals(had.get(name))) {
            throw new ScimException(ScimType.MUTABILITY, where + " is immutable: it has a value that stays.");
        }
        return true;
    }
}
