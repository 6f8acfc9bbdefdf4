/** Runs all contenders, and writes what came out. */
@NullMarked
package io.github.scimlet.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
