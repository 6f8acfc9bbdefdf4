package io.github.scimlet.benchmarks.scimple;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.ContenderContract;
import java.util.Set;

class ScimpleTest extends ContenderContract {

    @Override
    protected Contender contender() {
        return new Scimple();
    }

    /** No value of a multi-valued attribute is ever found, and no attribute of an extension is looked for. */
    @Override
    protected Set<String> wrong() {
        return Set.of("F09", "F10", "F11", "F12");
    }
}
