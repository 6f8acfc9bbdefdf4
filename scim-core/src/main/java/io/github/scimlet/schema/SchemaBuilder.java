package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.stream.Stream;

/** Describes a schema in Java, as {@link Schema#builder} starts it. Immutable, as {@link AttributeBuilder} is. */
public final class SchemaBuilder {

    private final Attributes json;

    SchemaBuilder(Attributes json) {
        this.json = json;
    }

    /** Names it for people; otherwise its name is what follows the last colon of the URN. */
    public SchemaBuilder name(String name) {
        return new SchemaBuilder(json.with("name", name));
    }

    /** Says what it is for; otherwise its name does. */
    public SchemaBuilder description(String text) {
        return new SchemaBuilder(json.with("description", text));
    }

    /** Adds attributes to those that it has. */
    public SchemaBuilder attributes(AttributeBuilder... attributes) {
        List<Attributes> all = Stream.concat(
                        json.complexes("attributes").stream(), AttributeBuilder.trees(attributes).stream())
                .toList();
        return new SchemaBuilder(json.with("attributes", all));
    }

    /**
     * The schema.
     *
     * @throws IllegalArgumentException as {@link Schema#of}
     */
    public Schema build() {
        return Schema.of(json);
    }
}
