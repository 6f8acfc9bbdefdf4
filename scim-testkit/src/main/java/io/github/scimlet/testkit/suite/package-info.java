/** The checks that have to pass before an application is listed: Microsoft's for its gallery, Okta's for its network. */
@NullMarked
package io.github.scimlet.testkit.suite;

import org.jspecify.annotations.NullMarked;
