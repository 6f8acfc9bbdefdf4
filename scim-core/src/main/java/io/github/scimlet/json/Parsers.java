package io.github.scimlet.json;

import java.util.function.BiFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * Parsers that find the names of a body in a table which the bodies before have filled.
 *
 * <p>The library keeps up to 6,000 names of whatever length, and its table fails for good if a body has broken off while
 * it was full. So a table is given up that has names which no schema has need of. Safe for use by many threads.
 */
final class Parsers {

    /** All that the schemas of a tenant and the messages have, several times over. */
    private static final int MANY_NAMES = 1_000;

    /** The smallest table has room for 16 names that have found no place of their own; more of one hash make bodies fail. */
    private static final int MANY_WITHOUT_PLACE = 4;

    private final JsonFactoryBuilder settings;
    private volatile Table table;

    Parsers(JsonFactoryBuilder settings) {
        this.settings = settings;
        this.table = new Table(settings);
    }

    /** What the reader that {@code begin} makes reads of {@code body}. */
    Object read(Utf8 body, BiFunction<JsonParser, Utf8, JsonReader> begin) {
        Table used = table;
        JsonParser parser = used.createParser(ObjectReadContext.empty(), body);
        JsonReader reader = begin.apply(parser, body);
        Object value = reader.onlyValue();
        parser.close(); // by that its names get into the table, which those of a body that fails must not
        if (reader.hasLongNames() || used.isSpoilt()) {
            table = new Table(settings);
        }
        return value;
    }

    private static final class Table extends JsonFactory {

        private static final long serialVersionUID = 1;

        private volatile int known;

        Table(JsonFactoryBuilder settings) {
            super(settings);
        }

        /** Looks at what has come to it, which is nothing mostly. */
        boolean isSpoilt() {
            int names = _byteSymbolCanonicalizer.size();
            if (names == known) {
                return false;
            }
            known = names;
            return names > MANY_NAMES || _byteSymbolCanonicalizer.makeChild(0).spilloverCount() > MANY_WITHOUT_PLACE;
        }
    }
}
