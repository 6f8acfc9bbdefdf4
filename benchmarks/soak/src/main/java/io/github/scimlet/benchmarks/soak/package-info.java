/** Clients of all kinds for a long time, faults on purpose, and a comparison of what was acknowledged with what is stored. */
@NullMarked
package io.github.scimlet.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
