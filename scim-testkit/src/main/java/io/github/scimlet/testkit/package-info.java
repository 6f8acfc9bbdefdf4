/** The promises of stores, as tests that a host application extends for its own. */
@NullMarked
package io.github.scimlet.testkit;

import org.jspecify.annotations.NullMarked;
