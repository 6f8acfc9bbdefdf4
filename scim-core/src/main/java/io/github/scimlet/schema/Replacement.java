package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Says what a PUT leaves as it was: readOnly, writeOnly and immutable attributes that it does not name, {@code active},
 * and whatever the type does not know (RFC 7644 §3.5.1).
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
        Attributes after = Unknown.kept(this::isKnown, before, holder(before, given, body, type.attributes(), ""));
        for (Extension extension : type.extensions()) {
            after = after.with(extension.schema().id(), extension(extension.schema(), before, given, body));
        }
        return after;
    }

    private boolean isKnown(String name) {
        return type.attribute(name).isPresent() || type.extension(name).isPresent();
    }

    private Attributes extension(Schema schema, Attributes before, Attributes given, Attributes body) {
        String urn = schema.id();
        Attributes had = part(before, urn);
        Attributes after = holder(had, part(given, urn), part(body, urn), schema.attributes(), urn + ":");
        return Unknown.kept(name -> schema.attribute(name).isPresent(), had, after);
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

    private Object value(
            AttributeDefinition attribute, Attributes had, Attributes given, Attributes body, String where) {
        String name = attribute.name();
        boolean kept = switch (attribute.mutability()) {
            case READ_ONLY -> true;
            case IMMUTABLE -> isSame(attribute, had, given, where);
            case WRITE_ONLY -> !body.mentions(name);
            case READ_WRITE -> !body.mentions(name) && keepsUnnamed(attribute);
        };
        if (kept) {
            return had.mentioned(name);
        }
        return Unknown.kept(attribute, had.mentioned(name), replaced(attribute, had, given, body, where));
    }

    private Object replaced(
            AttributeDefinition attribute, Attributes had, Attributes given, Attributes body, String where) {
        String name = attribute.name();
        if (!attribute.complex() || !given.has(name)) {
            return given.get(name).orElse(List.of());
        }
        return attribute.multiValued()
                ? ServersParts.kept(attribute, had.values(name), given.values(name))
                : complex(attribute, part(had, name), part(given, name), part(body, name), where);
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

    private static boolean isSame(AttributeDefinition attribute, Attributes had, Attributes given, String where) {
        String name = attribute.name();
        Object before = had.mentioned(name);
        if (given.has(name)
                && !Unknown.kept(attribute, before, given.mentioned(name)).equals(before)) {
            throw new ScimException(ScimType.MUTABILITY, where + " is immutable: it has a value that stays.");
        }
        return true;
    }
}
