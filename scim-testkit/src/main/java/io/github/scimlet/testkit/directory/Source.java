package io.github.scimlet.testkit.directory;

import java.time.Instant;

/** What the directory holds, from cycle to cycle. The same for every run that asks in the same way. */
public interface Source {

    /** At the beginning. */
    Directory first();

    /**
     * When the next cycle begins.
     *
     * @param before the directory as this source said last
     * @param now what time it is then, by the simulated clock
     */
    Directory next(Directory before, Instant now);

    /** A directory in which nothing ever happens. */
    static Source unchanging(Directory directory) {
        return new Source() {
            @Override
            public Directory first() {
                return directory;
            }

            @Override
            public Directory next(Directory before, Instant now) {
                return before;
            }
        };
    }
}
