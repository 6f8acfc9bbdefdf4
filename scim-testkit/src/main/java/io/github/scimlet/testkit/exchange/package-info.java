/** Requests to a SCIM server and its answers, as values: made, sent, recorded and without secrets. */
@NullMarked
package io.github.scimlet.testkit.exchange;

import org.jspecify.annotations.NullMarked;
