package io.github.scimlet.jdbc;

import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.SchemaPath;
import java.util.List;
import java.util.Optional;

/**
 * Where a path of a filter leads.
 *
 * @param leaf what it names
 * @param several the rows of which one must fulfil what is asked, if the path leads through an attribute with several
 *     values
 * @param targets where it is in the row at hand, or in one of those: more than one if a complex attribute is in several
 *     columns, none if it is nowhere
 */
record Place(AttributeDefinition leaf, Optional<Rows> several, List<Target> targets) {

    static Place of(ColumnMapping mapping, SchemaPath path) {
        Optional<Target> whole = mapping.find(path);
        if (whole.isPresent()) {
            return new Place(path.leaf(), Optional.empty(), List.of(whole.get()));
        }
        Optional<Rows> values = mapping.find(path.withoutSubAttribute()).flatMap(Place::rows);
        return values.isPresent() && path.subAttribute().isPresent()
                ? of(path.leaf(), values, values.get().part(path.leaf().name()))
                : new Place(path.leaf(), Optional.empty(), mapping.parts(path));
    }

    /** Where a part of one of {@code values} is, which are of {@code attribute}: itself, if they have no parts. */
    static Place of(AttributeDefinition attribute, AttributeDefinition part, Rows values) {
        return of(part, Optional.empty(), values.part(attribute.complex() ? part.name() : Rows.VALUE));
    }

    private static Place of(AttributeDefinition leaf, Optional<Rows> several, Optional<Target> target) {
        return new Place(leaf, several, target.stream().toList());
    }

    /** The rows of the values themselves. */
    Optional<Rows> rows() {
        return targets.stream().findFirst().flatMap(Place::rows);
    }

    private static Optional<Rows> rows(Target target) {
        return target instanceof Rows rows ? Optional.of(rows) : Optional.empty();
    }

    /** {@code condition} of one of several values, or of the only one. */
    Condition some(Condition condition) {
        return several.map(rows -> rows.exist(condition)).orElse(condition);
    }
}
