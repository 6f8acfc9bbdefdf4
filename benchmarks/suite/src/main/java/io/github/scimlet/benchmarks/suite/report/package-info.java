/** What was measured, for people. */
@NullMarked
package io.github.scimlet.benchmarks.suite.report;

import org.jspecify.annotations.NullMarked;
