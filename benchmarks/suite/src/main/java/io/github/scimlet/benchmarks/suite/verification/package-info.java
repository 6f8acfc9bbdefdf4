/** Whether a contender gives the right answers, which is asked before it is timed. */
@NullMarked
package io.github.scimlet.benchmarks.suite.verification;

import org.jspecify.annotations.NullMarked;
