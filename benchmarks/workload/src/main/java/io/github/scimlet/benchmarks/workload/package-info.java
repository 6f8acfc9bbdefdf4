/** The work: what is read, written, asked and changed, and what a contender must be able to do. Knows no contender. */
@NullMarked
package io.github.scimlet.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
