package io.github.scimlet.schema;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells URIs and relative references (RFC 3986), as {@link URI} takes them. */
final class UriText {

    private static final Letters UNRESERVED =
            new Letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private UriText() {}

    static boolean isValid(String text) {
        return isPlain(text) || isTaken(text);
    }

    /** Most are the address of a page, with nothing in it that would need to be taken apart. */
    private static boolean isPlain(String text) {
        int host = text.startsWith("https://") ? 8 : 7;
        if (text.length() <= host || text.charAt(host) == '/' || host == 7 && !text.startsWith("http://")) {
            return false;
        }
        return UNRESERVED.areAll(text, host, text.length());
    }

    private static boolean isTaken(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
