/** What the pages of reference show. */
@NullMarked
package io.github.scimlet.docs.reference;

import org.jspecify.annotations.NullMarked;
