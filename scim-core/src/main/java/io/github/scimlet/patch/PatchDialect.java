package io.github.scimlet.patch;

import static io.github.scimlet.error.ScimException.invalidValue;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.filter.PatchPath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.patch.PatchOperation.Op;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites what identity providers really send into steps in the RFC's terms.
 *
 * <p>Okta, and Entra ID with its flag {@code aadOptscim062020}, send operations without a path, whose value's keys are
 * names or paths; Entra ID without it sends a path for each attribute. Both come from one tenant, so both are always
 * understood. {@link StepValues} knows the shapes of the values.
 */
final class PatchDialect {

    private final ResourceType<?> type;
    private final Leniency leniency;
    private final SchemaValidator validator;
    private final StepValues values;
    private final SchemasDialect schemas;

    PatchDialect(ResourceType<?> type, Leniency leniency, SchemaValidator validator) {
        this.type = type;
        this.leniency = leniency;
        this.validator = validator;
        this.values = new StepValues(validator, leniency);
        this.schemas = new SchemasDialect(type, leniency);
    }

    /** The steps that {@code operation} stands for; none if it asks for nothing that there is. */
    List<Step> understand(PatchOperation operation) {
        return operation.path().isPresent() ? atPath(operation.path().get(), operation, false) : atKeys(operation);
    }

    private List<Step> atKeys(PatchOperation operation) {
        List<Step> steps = new ArrayList<>();
        object(operation, "without a path").forEach((key, value) -> steps.addAll(atKey(key, operation.at(key, value))));
        return steps;
    }

    /** An array of one object in place of the object: clients of SCIM 1.1. */
    private Attributes object(PatchOperation operation, String where) {
        Object value = operation.value().orElse(Attributes.NULL);
        if (value instanceof Attributes object) {
            return object;
        }
        if (value instanceof List<?> list
                && list.size() == 1
                && list.get(0) instanceof Attributes object
                && leniency.grants(Tolerance.SHAPE_OF_VALUE, "value")) {
            return object;
        }
        throw invalidValue("The value of an operation " + where + " must be a JSON object.");
    }

    /** Another key than a name is a path; one that leads nowhere is an unknown attribute like any other. */
    private List<Step> atKey(String key, PatchOperation operation) {
        if (type.attribute(key).isPresent() || type.extension(key, leniency).isPresent() || isPath(key)) {
            return atPath(key, operation, true);
        }
        validator.dropUnknown(key);
        return List.of();
    }

    private boolean isPath(String key) {
        return (key.indexOf('[') >= 0 || isOwnUrn(key) || leadsSomewhere(key))
                && leniency.grants(Tolerance.PATHS_AS_KEYS, key);
    }

    private boolean leadsSomewhere(String key) {
        try {
            return type.resolve(AttributePath.parse(key), leniency).isPresent();
        } catch (FilterSyntaxException e) {
            return false; // no path at all, so no attribute either
        }
    }

    private boolean isOwnUrn(String text) {
        return text.equalsIgnoreCase(type.schema().id());
    }

    /** @param implied whether the path is a key of the operation's value */
    private List<Step> atPath(String text, PatchOperation operation, boolean implied) {
        Optional<SchemaPath> known = type.path(text);
        if (known.isPresent()) {
            return onAttribute(known.get(), Optional.empty(), operation, implied);
        }
        Optional<Extension> extension = type.extension(text, leniency);
        if (extension.isPresent()) {
            return onExtension(extension.get().schema(), operation);
        }
        if (isOwnUrn(text) && leniency.grants(Tolerance.PATHS_AS_KEYS, text)) {
            return onResource(operation);
        }
        PatchPath path = parse(text);
        Optional<SchemaPath> target =
                type.resolve(path.attributePath(), leniency).filter(found -> !found.isExtension());
        if (target.isEmpty()) {
            dropUnknown(path, text);
            return List.of();
        }
        return onAttribute(target.get(), filter(path, target.get()), operation, implied);
    }

    private List<Step> onResource(PatchOperation operation) {
        if (operation.op() == Op.REMOVE) {
            throw new ScimException(ScimType.NO_TARGET, "A remove operation needs the path of an attribute.");
        }
        return atKeys(operation);
    }

    private PatchPath parse(String text) {
        try {
            return leniency.parse(syntax -> PatchPath.parse(text, syntax));
        } catch (FilterSyntaxException e) {
            throw invalidPath("The path " + Excerpt.of(text) + " cannot be understood: " + e.getMessage() + ".");
        }
    }

    /** Nothing is lost with an attribute that nobody has; an unknown part of a known one would go unnoticed. */
    private void dropUnknown(PatchPath path, String text) {
        AttributePath attribute = path.attributePath().withoutSubAttribute();
        boolean known = type.resolve(attribute, leniency)
                .filter(found -> !found.isExtension())
                .isPresent();
        if (known || !leniency.grants(Tolerance.UNKNOWN_PATH, text)) {
            throw invalidPath(type.name() + " has no attribute " + Excerpt.of(text) + ".");
        }
    }

    private Optional<Filter> filter(PatchPath path, SchemaPath target) {
        if (path.filter().isPresent() && !target.definition().multiValued()) {
            throw invalidPath(target.withoutSubAttribute() + " has a single value, so no filter can follow it.");
        }
        return path.filter().map(filter -> FilterChecker.check(target.definition(), filter, leniency));
    }

    /** A value says what is meant of the extension; without one, all of it is. */
    private List<Step> onExtension(Schema extension, PatchOperation operation) {
        boolean whole = operation.value().isEmpty()
                ? operation.op() == Op.REMOVE
                : Attributes.isUnassigned(operation.value().get());
        if (whole) {
            return List.of(Step.removing(extension));
        }
        List<Step> steps = new ArrayList<>();
        object(operation, "on " + extension.id())
                .forEach((name, value) -> steps.addAll(atMember(extension, name, operation.at(name, value))));
        return steps;
    }

    private List<Step> atMember(Schema extension, String name, PatchOperation operation) {
        Optional<AttributeDefinition> attribute = extension.attribute(name);
        return attribute.isPresent()
                ? onAttribute(SchemaPath.of(extension, attribute.get()), Optional.empty(), operation, true)
                : atKey(extension.id() + ":" + name, operation);
    }

    private List<Step> onAttribute(
            SchemaPath target, Optional<Filter> filter, PatchOperation operation, boolean implied) {
        Step asked = new Step(operation.op(), target, filter, operation.value());
        if (asked.isAboutSchemas() && !implied) {
            return schemas.steps(asked);
        }
        if (!asked.isClaim()) {
            return values.steps(asked);
        }
        if (implied && leniency.grants(Tolerance.READ_ONLY_IN_VALUE, asked.where())) {
            return List.of();
        }
        if (!implied || asked.removes()) {
            throw new ScimException(ScimType.MUTABILITY, target + " is readOnly.");
        }
        return List.of(asked);
    }

    private static ScimException invalidPath(String detail) {
        return new ScimException(ScimType.INVALID_PATH, detail);
    }
}
