package io.github.scimlet.testkit.simulator;

/** The run is to end now: nothing more is sent. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoppedException() {
        super("stopped", null, false, false);
    }
}
