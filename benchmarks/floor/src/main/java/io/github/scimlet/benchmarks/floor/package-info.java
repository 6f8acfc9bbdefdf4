/** The least that gives the right answers. */
@NullMarked
package io.github.scimlet.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
