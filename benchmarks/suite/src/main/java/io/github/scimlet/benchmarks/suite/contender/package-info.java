/** The contenders, each kept apart from the others: as objects in a class loader, or as a server in a process. */
@NullMarked
package io.github.scimlet.benchmarks.suite.contender;

import org.jspecify.annotations.NullMarked;
