/** All of SCIM 2.0 (RFC 7643, RFC 7644) but the HTTP server: resources, schemas, PATCH, stores and the engine. */
module io.github.scimlet.core {
    requires static org.jspecify;
    requires transitive io.github.scimlet.filter;
    requires org.slf4j;
    requires tools.jackson.core;

    exports io.github.scimlet.error;
    exports io.github.scimlet.json;
    exports io.github.scimlet.model;
    exports io.github.scimlet.patch;
    exports io.github.scimlet.protocol;
    exports io.github.scimlet.schema;
    exports io.github.scimlet.store;
}
