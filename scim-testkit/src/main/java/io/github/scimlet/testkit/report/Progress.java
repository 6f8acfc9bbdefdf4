package io.github.scimlet.testkit.report;

/** Who wants to know how far a run is. Must be safe for use by many threads. */
public interface Progress {

    /** Nobody. */
    Progress NONE = new Progress() {
        @Override
        public void begins(String work, long steps) {}

        @Override
        public void step() {}
    };

    /**
     * Another part of the run begins; the one before has ended.
     *
     * @param work "Cycle 3 of 5: users" for example
     * @param steps how many steps it has, as far as is known
     */
    void begins(String work, long steps);

    /** One step is done. */
    void step();
}
