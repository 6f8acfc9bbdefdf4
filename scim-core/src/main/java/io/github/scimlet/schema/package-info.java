/** What attributes there are and what they allow: schemas as data, and the work that follows from them (RFC 7643 §7). */
@NullMarked
package io.github.scimlet.schema;

import org.jspecify.annotations.NullMarked;
