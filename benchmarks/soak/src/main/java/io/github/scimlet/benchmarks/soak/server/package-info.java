/** The process that is loaded: it serves, fails as it is told, and says what it uses. */
@NullMarked
package io.github.scimlet.benchmarks.soak.server;

import org.jspecify.annotations.NullMarked;
