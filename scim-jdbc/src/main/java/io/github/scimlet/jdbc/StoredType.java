package io.github.scimlet.jdbc;

import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.ResourceType;

/**
 * A resource type in our own tables.
 *
 * @param index what the tables hold of its attributes, besides all of them as JSON
 * @param mapping where filters find that, whose ever the resources are
 */
record StoredType<R extends Resource>(ResourceType<R> type, IndexedType index, ColumnMapping mapping) {

    static <R extends Resource> StoredType<R> of(ResourceType<R> type, IndexedType index, TableNames tables) {
        return new StoredType<>(type, index, OwnMapping.of(index, tables));
    }
}
