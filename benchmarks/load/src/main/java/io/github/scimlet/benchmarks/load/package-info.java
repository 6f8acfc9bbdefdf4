/** What requests cost with few users in PostgreSQL, and with many. */
@NullMarked
package io.github.scimlet.benchmarks.load;

import org.jspecify.annotations.NullMarked;
