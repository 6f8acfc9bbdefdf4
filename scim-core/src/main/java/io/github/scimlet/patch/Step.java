package io.github.scimlet.patch;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.patch.PatchOperation.Op;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.SchemaPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change in the RFC's terms: an operation that the dialect has understood, on one attribute or extension.
 *
 * @param op what to do
 * @param target the attribute, sub-attribute or extension
 * @param filter which of the attribute's values are meant; all of them if there is none
 * @param value with what; none for a remove of all that the path names
 */
record Step(Op op, SchemaPath target, Optional<Filter> filter, Optional<Object> value) {

    /** Takes away all of {@code extension}. */
    static Step removing(Schema extension) {
        return new Step(Op.REMOVE, SchemaPath.of(extension), Optional.empty(), Optional.empty());
    }

    /** The attribute that is changed, be it only in a part. */
    AttributeDefinition attribute() {
        return target.definition();
    }

    boolean removes() {
        return op == Op.REMOVE;
    }

    boolean adds() {
        return op == Op.ADD;
    }

    /** Whether it changes nothing, but repeats what only the server says. */
    boolean isClaim() {
        return !target.isExtension()
                && (target.definition().readOnly() || target.leaf().readOnly() || isAboutSchemas());
    }

    /** Whether it may give two values of several the same {@code value}. */
    boolean changesWithinValues() {
        return !target.isExtension()
                && !isClaim()
                && attribute().multiValued()
                && (!attribute().complex() || attribute().subAttribute("value").isPresent())
                && (target.subAttribute().isPresent() || filter.isPresent() && !removes());
    }

    boolean isAboutSchemas() {
        return target.extension().isEmpty() && target.definition().name().equals("schemas");
    }

    /** The name at the top of the resource below which it changes something: an attribute's, or an extension's URN. */
    String top() {
        return target.extension().isPresent()
                ? target.extension().get().id()
                : attribute().name();
    }

    /** The attributes that it changes, without sub-attribute. */
    Stream<AttributePath> attributes() {
        return target.isExtension()
                ? target.extension().orElseThrow().attributes().stream()
                        .map(each -> SchemaPath.of(target.extension().orElseThrow(), each)
                                .path())
                : Stream.of(target.withoutSubAttribute().path());
    }

    /** The same change with another value. */
    Step with(Object other) {
        return new Step(op, target, filter, Optional.of(other));
    }

    /** The same, on a sub-attribute. */
    Step at(AttributeDefinition sub, Object other) {
        return new Step(op, target.withSubAttribute(sub), filter, Optional.of(other));
    }

    /** What an error names. */
    String where() {
        return target.toString();
    }

    /** Without the value: that is people's data and has no place in a log. */
    @Override
    public String toString() {
        return op.keyword() + " " + where();
    }
}
