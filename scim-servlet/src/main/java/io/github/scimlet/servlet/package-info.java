/** The engine as a servlet, for {@code jakarta.servlet} 5.0 and newer. */
@NullMarked
package io.github.scimlet.servlet;

import org.jspecify.annotations.NullMarked;
