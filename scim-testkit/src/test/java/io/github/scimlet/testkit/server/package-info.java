/** Servers for tests: ours, and ones that have a fault. */
@NullMarked
package io.github.scimlet.testkit.server;

import org.jspecify.annotations.NullMarked;
