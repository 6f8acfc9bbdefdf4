/** How servers are told of the servlet, or of the engine. */
@NullMarked
package io.github.scimlet.docs.servers;

import org.jspecify.annotations.NullMarked;
