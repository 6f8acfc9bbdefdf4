/** Which attribute of the source becomes which attribute of SCIM, in the notation of Microsoft's gallery. */
@NullMarked
package io.github.scimlet.testkit.mapping;

import org.jspecify.annotations.NullMarked;
