/** SCIM data as values: an immutable tree of attributes, and typed views of it (RFC 7643 §2 to §4). */
@NullMarked
package io.github.scimlet.model;

import org.jspecify.annotations.NullMarked;
