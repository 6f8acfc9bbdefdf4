package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;

/**
 * A way to authenticate, as {@code /ServiceProviderConfig} tells clients of it (RFC 7643 §5).
 *
 * @param type {@code oauth}, {@code oauth2}, {@code oauthbearertoken}, {@code httpbasic} or {@code httpdigest}
 * @param name for people
 * @param description what an administrator has to do
 * @param challenge the {@code WWW-Authenticate} header of a 401 answer
 */
public record AuthenticationScheme(String type, String name, String description, String challenge) {

    /** A token that the administrator copies from the application into the identity provider. */
    public static final AuthenticationScheme BEARER_TOKEN = new AuthenticationScheme(
            "oauthbearertoken",
            "Bearer token",
            "Paste the token that this application has issued as the secret token of your identity provider.",
            "Bearer realm=\"SCIM\"");

    /** What a client is told that has sent credentials, but wrong or expired ones (RFC 6750 §3.1). */
    String challengeAfterRefusal() {
        return challenge.regionMatches(true, 0, "Bearer ", 0, 7) && !challenge.contains("error=")
                ? challenge + ", error=\"invalid_token\""
                : challenge;
    }

    Attributes toAttributes() {
        return Attributes.of("type", type).with("name", name).with("description", description);
    }
}
