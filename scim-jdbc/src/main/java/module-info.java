/** SCIM resources in a relational database: in tables of our own, or in those that the host has already. */
module io.github.scimlet.jdbc {
    requires static org.jspecify;
    requires transitive io.github.scimlet.core;
    requires transitive java.sql;
    requires org.slf4j;

    exports io.github.scimlet.jdbc;
}
