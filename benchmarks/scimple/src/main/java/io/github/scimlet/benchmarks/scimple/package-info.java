/** Apache SCIMple, as its documentation says. */
@NullMarked
package io.github.scimlet.benchmarks.scimple;

import org.jspecify.annotations.NullMarked;
