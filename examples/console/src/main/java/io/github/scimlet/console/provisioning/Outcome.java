package io.github.scimlet.console.provisioning;

import io.github.scimlet.protocol.Change;
import io.github.scimlet.protocol.Operation;

/** What came of a request, in a word. */
public enum Outcome {
    CREATED("Created"),
    UPDATED("Updated"),
    DISABLED("Disabled"),
    ENABLED("Enabled"),
    DELETED("Deleted"),
    UNCHANGED("No change"),
    LOOKED_UP("Looked up"),
    REFUSED("Refused"),
    FAILED("Failed"),
    /** An administrator's doing, and no request at all. */
    SETTING("Administrator");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether somebody should look into it. */
    public boolean isProblem() {
        return this == REFUSED || this == FAILED;
    }

    static Outcome of(Change change) {
        if (change.operation() == Operation.CREATE) {
            return CREATED;
        }
        if (change.operation() == Operation.DELETE) {
            return DELETED;
        }
        if (change.deactivates()) {
            return DISABLED;
        }
        return change.activates() ? ENABLED : UPDATED;
    }
}
