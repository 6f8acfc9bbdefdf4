package io.github.scimlet.benchmarks.scimsdk;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.ContenderContract;
import java.util.Set;

class ScimSdkTest extends ContenderContract {

    @Override
    protected Contender contender() {
        return new ScimSdk();
    }

    @Override
    protected Set<String> wrong() {
        return Set.of();
    }
}
