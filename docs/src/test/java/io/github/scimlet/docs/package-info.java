/** The pages of the documentation, and what they must keep to. */
@NullMarked
package io.github.scimlet.docs;

import org.jspecify.annotations.NullMarked;
