/** A SaaS application whose customers' administrators switch provisioning on, and see what it does. */
@NullMarked
package io.github.scimlet.console;

import org.jspecify.annotations.NullMarked;
