/** What heap requests for very large groups need. */
@NullMarked
package io.github.scimlet.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
