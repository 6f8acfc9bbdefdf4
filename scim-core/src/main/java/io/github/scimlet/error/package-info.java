/** How SCIM says that something went wrong (RFC 7644 §3.12). */
@NullMarked
package io.github.scimlet.error;

import org.jspecify.annotations.NullMarked;
