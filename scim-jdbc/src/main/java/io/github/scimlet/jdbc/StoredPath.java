package io.github.scimlet.jdbc;

import io.github.scimlet.schema.SchemaPath;

/** The text that stands for a path in our tables. */
final class StoredPath {

    /** What a resource is called where it is mentioned: no attribute, so its name begins as none does. */
    static final String LABEL = "#label";

    private static final int LONGEST = 200;
    private static final int BEGINNING = 150;

    private StoredPath() {}

    static String of(SchemaPath path) {
        String text = path.path().toString();
        return text.length() <= LONGEST ? text : text.substring(0, BEGINNING) + '#' + StoredKey.hash(text);
    }
}
