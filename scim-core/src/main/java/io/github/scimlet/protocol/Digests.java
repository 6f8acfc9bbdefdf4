package io.github.scimlet.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes digests of the one kind that is used here. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
