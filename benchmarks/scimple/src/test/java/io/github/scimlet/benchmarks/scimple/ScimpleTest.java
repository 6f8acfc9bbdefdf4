package io.github.scimlet.benchmarks.scimple;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.ContenderContract;
import java.util.Set;

class ScimpleTest extends ContenderContract {

    @Override
    protected Contender contender() {
        return new Scimple();
    }

    /** Dates, the values of multi-valued attributes and the attributes of extensions match nothing. */
    @Override
    protected Set<String> wrong() {
        return Set.of("F05", "F09", "F10", "F11", "F12");
    }
}
