/** SCIM-SDK, as its documentation says. */
@NullMarked
package io.github.scimlet.benchmarks.scimsdk;

import org.jspecify.annotations.NullMarked;
