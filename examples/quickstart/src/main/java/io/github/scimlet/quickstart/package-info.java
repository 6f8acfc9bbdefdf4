/** A host application as its author would write it: Jetty, the servlet, and a store in a database. */
@NullMarked
package io.github.scimlet.quickstart;

import org.jspecify.annotations.NullMarked;
