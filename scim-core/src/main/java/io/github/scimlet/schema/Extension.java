package io.github.scimlet.schema;

/**
 * A schema that adds attributes to a resource type (RFC 7643 §3.3).
 *
 * @param schema what it adds
 * @param required whether every resource must have it
 */
public record Extension(Schema schema, boolean required) {}
