package io.github.scimlet.benchmarks.soak.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** What is the matter at present. */
final class Troubles {

    private static final int ONE_OF = 5;

    private final Set<Trouble> present = ConcurrentHashMap.newKeySet();

    void set(Trouble trouble, boolean isPresent) {
        if (isPresent) {
            present.add(trouble);
        } else {
            present.remove(trouble);
        }
    }

    boolean has(Trouble trouble) {
        return present.contains(trouble);
    }

    /** Whether it is there, and hits this one. */
    boolean hits(Trouble trouble) {
        return has(trouble) && ThreadLocalRandom.current().nextInt(ONE_OF) == 0;
    }
}
