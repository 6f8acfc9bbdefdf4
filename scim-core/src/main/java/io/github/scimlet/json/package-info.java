/** JSON in and out. Its one class is the only one that knows which JSON library does the work. */
@NullMarked
package io.github.scimlet.json;

import org.jspecify.annotations.NullMarked;
