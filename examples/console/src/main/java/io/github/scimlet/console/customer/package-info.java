/** The customers of the application, each a tenant, and the people who look after them there. */
@NullMarked
package io.github.scimlet.console.customer;

import org.jspecify.annotations.NullMarked;
