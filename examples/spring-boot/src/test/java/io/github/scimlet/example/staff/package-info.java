/** An application with employees, and the shortest store over an entity that holds: it is shown by the page about JPA. */
@NullMarked
package io.github.scimlet.example.staff;

import org.jspecify.annotations.NullMarked;
