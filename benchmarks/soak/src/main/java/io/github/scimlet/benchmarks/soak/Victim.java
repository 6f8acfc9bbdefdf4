package io.github.scimlet.benchmarks.soak;

/**
 * What is killed in the middle of a load.
 *
 * @param revive returns when it works again
 */
record Victim(Step kill, Step revive) {

    /** Something that may fail. */
    interface Step {
        void take() throws Exception;
    }
}
