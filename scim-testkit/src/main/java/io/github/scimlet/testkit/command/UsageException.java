package io.github.scimlet.testkit.command;

/** A run cannot begin; the message tells in one or two lines what to do. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
