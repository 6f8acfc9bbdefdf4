package io.github.scimlet.jdbc;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which attributes of a type can be searched, and what the tables hold of them. */
final class IndexedType {

    private static final AttributePath EXTERNAL_ID = AttributePath.of("externalId");

    /** What every complex value has as a whole, so that it can be told from none. */
    private static final StoredKey PRESENT = StoredKey.of((Object) "+");

    /** What columns of the resource have, or rows of other tables. */
    private static final Set<AttributePath> ELSEWHERE =
            Set.of(AttributePath.of("id"), AttributePath.of("meta"), AttributePath.of("schemas"), EXTERNAL_ID);

    private final ResourceType<?> type;
    private final Optional<SchemaPath> name;
    private final Set<AttributePath> computed;
    private final List<SchemaPath> unique;
    private final List<SchemaPath> attributes;

    /**
     * @param name what resources are looked up by, beside their id
     * @param computed attributes that follow from other resources
     * @param unique attributes of which no two resources have the same value
     */
    IndexedType(ResourceType<?> type, Optional<SchemaPath> name, Set<AttributePath> computed, List<SchemaPath> unique) {
        this.type = type;
        this.name = name;
        this.computed = computed;
        this.unique = unique;
        this.attributes = type.paths().stream().filter(this::isIndexed).toList();
    }

    private boolean isIndexed(SchemaPath path) {
        return path.leaf().returned() != Returned.NEVER
                && !ELSEWHERE.contains(path.path())
                && !computed.contains(path.path())
                && name.map(own -> !own.path().equals(path.path())).orElse(true);
    }

    ResourceType<?> type() {
        return type;
    }

    List<SchemaPath> unique() {
        return unique;
    }

    /** The attributes that have rows of values. */
    List<SchemaPath> attributes() {
        return attributes;
    }

    Optional<SchemaPath> name() {
        return name;
    }

    SchemaPath schemas() {
        return SchemaPath.of(type.attribute("schemas").orElseThrow());
    }

    SchemaPath externalId() {
        return type.resolve(EXTERNAL_ID).orElseThrow();
    }

    Optional<StoredKey> nameOf(Attributes resource) {
        return name.flatMap(path -> key(path, resource));
    }

    Optional<StoredKey> externalIdOf(Attributes resource) {
        return key(externalId(), resource);
    }

    private static Optional<StoredKey> key(SchemaPath path, Attributes resource) {
        return path.values(resource).stream().findFirst().map(value -> StoredKey.of(path.leaf(), value));
    }

    /** The rows of values that a resource has. */
    List<ValueRow> rowsOf(Attributes resource) {
        List<ValueRow> rows = new ArrayList<>();
        attributes.forEach(path -> addRows(path, chosenFirst(path.values(resource)), rows));
        addRows(schemas(), type.schemasOf(resource), rows);
        new Resource(resource)
                .label()
                .map(label -> StoredKey.of((Object) CaseFolding.fold(label)))
                .ifPresent(label -> rows.add(new ValueRow(StoredPath.LABEL, 0, 0, label)));
        return rows;
    }

    private static void addRows(SchemaPath path, List<?> values, List<ValueRow> rows) {
        for (int element = 0; element < values.size(); element++) {
            Object value = values.get(element);
            if (path.leaf().complex() && value instanceof Attributes complex) {
                rows.add(new ValueRow(StoredPath.of(path), element, 0, PRESENT));
                addParts(path, complex, element, rows);
            } else {
                rows.add(new ValueRow(StoredPath.of(path), element, 0, StoredKey.of(path.leaf(), value)));
            }
        }
    }

    private static void addParts(SchemaPath path, Attributes complex, int element, List<ValueRow> rows) {
        for (AttributeDefinition part : path.leaf().subAttributes()) {
            List<?> values = part.returned() == Returned.NEVER ? List.of() : complex.values(part.name());
            for (int position = 0; position < values.size(); position++) {
                StoredKey key = StoredKey.of(part, values.get(position));
                rows.add(new ValueRow(StoredPath.of(path.withSubAttribute(part)), element, position, key));
            }
        }
    }

    /** The one that counts in sorting, which is the primary one if there is one, before all others. */
    private static List<Object> chosenFirst(List<?> values) {
        List<Object> ordered = new ArrayList<>(values);
        values.stream()
                .filter(value -> value instanceof Attributes complex
                        && complex.flag("primary").orElse(false))
                .findFirst()
                .ifPresent(primary -> {
                    ordered.remove(primary);
                    ordered.add(0, primary);
                });
        return ordered;
    }
}
