package io.github.scimlet.oauth;

/** A token that lets nobody in, and the rule that it breaks: for the log, without anything that is in the token. */
final class RefusedToken extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedToken(String rule) {
        super(rule, null, false, false);
    }
}
