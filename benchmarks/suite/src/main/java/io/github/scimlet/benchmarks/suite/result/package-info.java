/** What was measured, as it is kept in a file. */
@NullMarked
package io.github.scimlet.benchmarks.suite.result;

import org.jspecify.annotations.NullMarked;
