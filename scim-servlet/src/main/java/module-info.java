/** The SCIM engine as a servlet, for jakarta.servlet 5.0 and newer. */
module io.github.scimlet.servlet {
    requires static org.jspecify;
    requires transitive io.github.scimlet.core;
    requires transitive jakarta.servlet;

    exports io.github.scimlet.servlet;
}
