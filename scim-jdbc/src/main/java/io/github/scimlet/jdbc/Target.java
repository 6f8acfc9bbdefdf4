package io.github.scimlet.jdbc;

/** Where the values of an attribute are: in the row at hand, or in rows of another table. */
sealed interface Target permits Column, Rows {}
