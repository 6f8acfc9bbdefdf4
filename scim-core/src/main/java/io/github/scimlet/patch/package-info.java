/** Changes to part of a resource: what the RFC says, and what identity providers really send (RFC 7644 §3.5.2). */
@NullMarked
package io.github.scimlet.patch;

import org.jspecify.annotations.NullMarked;
