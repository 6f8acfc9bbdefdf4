package io.github.scimlet.testkit.simulator;

import java.time.Duration;

/** How to wait by the wall clock; tests do not. */
@FunctionalInterface
interface Pause {

    /** The real one. */
    Pause REAL = time -> Thread.sleep(time.toMillis());

    void take(Duration time) throws InterruptedException;
}
