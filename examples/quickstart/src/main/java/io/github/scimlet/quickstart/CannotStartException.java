package io.github.scimlet.quickstart;

/** Something that the quickstart was told in its environment is wrong; the message says what, in one line. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStartException(String message) {
        super(message);
    }

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
