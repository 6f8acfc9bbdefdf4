/** Ping Identity's SCIM 2 SDK, as its documentation says. */
@NullMarked
package io.github.scimlet.benchmarks.unboundid;

import org.jspecify.annotations.NullMarked;
