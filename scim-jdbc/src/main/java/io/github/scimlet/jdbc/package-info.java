/** Stores over any {@link javax.sql.DataSource}, and filters that become SQL. */
@NullMarked
package io.github.scimlet.jdbc;

import org.jspecify.annotations.NullMarked;
