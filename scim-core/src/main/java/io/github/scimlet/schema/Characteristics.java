package io.github.scimlet.schema;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a schema says of one attribute; what it leaves out has the default of RFC 7643 §2.2.
 *
 * @param json what it says
 * @param holder the path of the attribute that it is a part of, with a dot behind it; empty if it is none
 */
record Characteristics(Attributes json, String holder) {

    /** Of an attribute that is no part of another. */
    Characteristics(Attributes json) {
        this(json, "");
    }

    String name() {
        return json.text("name").orElse("");
    }

    /** The name behind that of the attribute which it is a part of. */
    String path() {
        return holder + name();
    }

    String text(String characteristic) {
        return json.text(characteristic).orElse("");
    }

    List<String> texts(String characteristic) {
        return json.texts(characteristic);
    }

    boolean flag(String characteristic) {
        if (json.has(characteristic) && json.flag(characteristic).isEmpty()) {
            throw wrong(characteristic + " must be true or false");
        }
        return json.flag(characteristic).orElse(false);
    }

    <E> E keyword(String characteristic, E[] all, Function<E, String> word, E missing) {
        if (!json.has(characteristic)) {
            return missing;
        }
        String given = text(characteristic);
        return Stream.of(all)
                .filter(candidate -> word.apply(candidate).equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> wrong("unknown " + characteristic + " '" + given + "'"));
    }

    List<AttributeDefinition> subAttributes() {
        return json.complexes("subAttributes").stream()
                .map(part -> AttributeDefinition.of(new Characteristics(part, path() + ".")))
                .toList();
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("attribute '" + name() + "': " + problem);
    }
}
