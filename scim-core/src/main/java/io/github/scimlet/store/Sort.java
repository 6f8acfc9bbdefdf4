package io.github.scimlet.store;

import io.github.scimlet.schema.SchemaPath;

/**
 * The order that a client asks for (RFC 7644 §3.4.2.3).
 *
 * @param path the attribute; of several values the primary one counts, or else the first
 * @param descending whether the greatest comes first; resources without a value come last, or first if this is true
 */
public record Sort(SchemaPath path, boolean descending) {}
