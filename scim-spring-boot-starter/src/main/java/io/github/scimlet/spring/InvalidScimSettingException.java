package io.github.scimlet.spring;

/** The application cannot start with what it says of SCIM. Its message has no secrets. */
final class InvalidScimSettingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String action;

    InvalidScimSettingException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** What to do about it. */
    String action() {
        return action;
    }
}
