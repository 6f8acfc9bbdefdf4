/** An application of Dropwizard with accounts that an identity provider manages. */
@NullMarked
package io.github.scimlet.dropwizard;

import org.jspecify.annotations.NullMarked;
