/** What the page about attributes and resources of one's own shows. */
@NullMarked
package io.github.scimlet.docs.extensions;

import org.jspecify.annotations.NullMarked;
