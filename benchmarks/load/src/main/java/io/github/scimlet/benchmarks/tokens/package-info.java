/** Whether the time that it takes to refuse a token tells anything of the right one. */
@NullMarked
package io.github.scimlet.benchmarks.tokens;

import org.jspecify.annotations.NullMarked;
