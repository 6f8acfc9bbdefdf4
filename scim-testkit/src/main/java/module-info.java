/** Tests for stores, and identity providers that run on your machine. */
module io.github.scimlet.testkit {
    requires static org.jspecify;
    requires transitive io.github.scimlet.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;
    requires org.slf4j;

    exports io.github.scimlet.testkit;
}
