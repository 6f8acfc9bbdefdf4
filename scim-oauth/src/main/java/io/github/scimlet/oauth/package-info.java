/** Signed tokens (JWT) of issuers that the host trusts, as credentials for SCIM. */
@NullMarked
package io.github.scimlet.oauth;

import org.jspecify.annotations.NullMarked;
