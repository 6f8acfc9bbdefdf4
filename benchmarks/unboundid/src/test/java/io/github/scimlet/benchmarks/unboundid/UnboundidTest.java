package io.github.scimlet.benchmarks.unboundid;

import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.ContenderContract;
import java.util.Set;

class UnboundidTest extends ContenderContract {

    @Override
    protected Contender contender() {
        return new Unboundid();
    }

    /** A path that names the schema of users is looked for below an attribute of the schema's name. */
    @Override
    protected Set<String> wrong() {
        return Set.of("F06");
    }
}
