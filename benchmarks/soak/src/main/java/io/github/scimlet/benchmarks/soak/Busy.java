package io.github.scimlet.benchmarks.soak;

/**
 * Whether something is in use: by one who may change all of it, or by several who do not mind each other. Who frees it need
 * not be the thread that took it.
 */
final class Busy {

    private int shares;
    private boolean taken;

    synchronized boolean take() {
        if (taken || shares > 0) {
            return false;
        }
        taken = true;
        return true;
    }

    synchronized boolean share() {
        if (taken) {
            return false;
        }
        shares++;
        return true;
    }

    synchronized void free() {
        if (taken) {
            taken = false;
        } else {
            shares--;
        }
    }

    synchronized boolean isTaken() {
        return taken;
    }
}
