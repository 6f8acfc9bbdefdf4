/** What is measured inside one process, with JMH. */
@NullMarked
package io.github.scimlet.benchmarks.suite.micro;

import org.jspecify.annotations.NullMarked;
