/** What the page about tenants shows. */
@NullMarked
package io.github.scimlet.docs.tenants;

import org.jspecify.annotations.NullMarked;
