package io.github.scimlet.jdbc;

/**
 * A row of the table of values.
 *
 * @param path of the attribute, in the schema's spelling
 * @param element which of several values it is, or is part of; the one that counts in sorting is 0
 * @param position which of several values of a part it is
 */
record ValueRow(String path, int element, int position, StoredKey key) {}
