package io.github.scimlet.schema;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import java.util.Set;

/**
 * Turns the body of a request into attributes that fit the schemas of a resource type, in the schemas' spelling.
 *
 * <p>What clients may not set is left out, what no schema knows is dropped or refused (RFC 7644 §3.3, §3.5.1). One
 * request has one instance; not safe for use by several threads.
 */
public final class SchemaValidator {

    private final BodyReader bodies;
    private final ValueChecker values;
    private final Replacement replacement;
    private final Requirements requirements;

    /** A validator of bodies of {@code type}. */
    public SchemaValidator(ResourceType<?> type, Leniency leniency) {
        this.values = new ValueChecker(leniency);
        this.bodies = new BodyReader(type, leniency, values);
        this.replacement = new Replacement(type, leniency);
        this.requirements = new Requirements(type);
    }

    /**
     * The resource that {@code body} asks to create.
     *
     * @throws ScimException {@code invalidValue} if a required attribute is missing or a value does not fit;
     *     {@code invalidSyntax} if {@code schemas} or an attribute is unknown and that is not tolerated
     */
    public Attributes create(Attributes body) {
        Attributes resource = bodies.read(body);
        requirements.check(resource);
        return resource;
    }

    /**
     * What becomes of {@code before} when {@code body} replaces it.
     *
     * @throws ScimException as {@link #create}, and {@code mutability} if an immutable attribute has another value
     */
    public Attributes replace(Attributes before, Attributes body) {
        Attributes resource = replacement.of(before, bodies.read(body), body);
        requirements.check(resource);
        return resource;
    }

    /**
     * A value for the attribute that {@code path} names, in the form in which it is kept; an empty list if it is none.
     *
     * <p>A complex value may still lack what it must have: {@link #requireTouched} looks after that.
     *
     * @throws ScimException {@code invalidValue} if it does not fit
     */
    public Object value(SchemaPath path, Object value) {
        return values.checked(path.leaf(), value, path.prefix());
    }

    /**
     * One value for the multi-valued attribute that {@code path} names, as {@link #value}.
     *
     * @throws ScimException {@code invalidValue} if it does not fit
     */
    public Object element(SchemaPath path, Object value) {
        return values.element(path.leaf(), value, path.prefix());
    }

    /**
     * One of the values that a body lists for the attribute that {@code path} names, with all that it must have; an empty
     * list if it is none.
     *
     * @throws ScimException {@code invalidValue} if it does not fit
     */
    public Object listed(SchemaPath path, Object value) {
        Object element = element(path, value);
        return Attributes.isUnassigned(element) ? element : Requirements.whole(path.leaf(), element, path.prefix());
    }

    /**
     * One value as {@link #element}, with all that it must have: it says which of the attribute's values is meant.
     *
     * @throws ScimException {@code invalidValue} if it does not fit, or says nothing
     */
    public Object identified(SchemaPath path, Object value) {
        return Requirements.whole(path.leaf(), element(path, value), path.prefix());
    }

    /**
     * {@code after} with those parts of {@code before} that the type does not know, of values that stay.
     *
     * @param before the value of the attribute that {@code path} names, or an empty list
     * @param after what it is to become, or an empty list
     */
    public Object withUnknown(SchemaPath path, Object before, Object after) {
        return Unknown.kept(path.definition(), before, after);
    }

    /**
     * Lets go of an attribute that no schema has.
     *
     * @throws ScimException {@code invalidSyntax} if that is not tolerated
     */
    public void dropUnknown(String name) {
        values.dropUnknown(name);
    }

    /**
     * Holds what a request has touched against what must be there, once all of it is done.
     *
     * @param touched names of attributes at the top and URNs of extensions
     * @throws ScimException {@code invalidValue} if something required is missing
     */
    public void requireTouched(Attributes resource, Set<String> touched) {
        requirements.check(resource, touched);
    }
}
