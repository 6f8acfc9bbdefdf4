/** What the customers' directories do: the service provider, and what is kept of its requests and changes. */
@NullMarked
package io.github.scimlet.console.provisioning;

import org.jspecify.annotations.NullMarked;
