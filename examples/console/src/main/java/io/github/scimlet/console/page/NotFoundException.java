package io.github.scimlet.console.page;

/** There is no such page, or not for who asks. */
final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
