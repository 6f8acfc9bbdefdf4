/** The SCIM protocol without a server: requests and responses as values, and the engine between them (RFC 7644). */
@NullMarked
package io.github.scimlet.protocol;

import org.jspecify.annotations.NullMarked;
