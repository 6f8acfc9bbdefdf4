/** Where resources live: the interfaces that a host application implements, and one implementation in memory. */
@NullMarked
package io.github.scimlet.store;

import org.jspecify.annotations.NullMarked;
