/** Filters and paths of SCIM (RFC 7644 §3.4.2.2, §3.5.2) as a tree: parsed, checked and printed. */
@SuppressWarnings("requires-automatic") // ANTLR's module has a name, but no descriptor
module io.github.scimlet.filter {
    requires static org.jspecify;
    requires org.antlr.antlr4.runtime;

    exports io.github.scimlet.filter;
}
