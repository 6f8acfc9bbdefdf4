/** What is measured from outside: a server in one process, and who sends the requests in another. */
@NullMarked
package io.github.scimlet.benchmarks.suite.endtoend;

import org.jspecify.annotations.NullMarked;
