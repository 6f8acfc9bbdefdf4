package io.github.scimlet.benchmarks.scimsdk;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.ContenderContract;
import java.util.Set;

class ScimSdkTest extends ContenderContract {

    @Override
    protected Contender contender() {
        return new ScimSdk();
    }

    /** What stands in brackets may hold of several values, each for a part of it. */
    @Override
    protected Set<String> wrong() {
        return Set.of("F09", "F10");
    }
}
