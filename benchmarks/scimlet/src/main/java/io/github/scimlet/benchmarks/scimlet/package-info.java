/** Scimlet, by its public API. */
@NullMarked
package io.github.scimlet.benchmarks.scimlet;

import org.jspecify.annotations.NullMarked;
