/** Signed tokens (JWT) of issuers that the host trusts, as credentials for SCIM. */
module io.github.scimlet.oauth {
    requires static org.jspecify;
    requires transitive io.github.scimlet.core;
    requires com.nimbusds.jose.jwt;
    requires java.net.http;
    requires org.slf4j;

    exports io.github.scimlet.oauth;
}
