package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Operations in one PATCH request. */
@SuppressWarnings("NullAway.Init")
public class PatchOperations extends Contest {

    /** How many. */
    @Param({"1", "100", "1000"})
    public int operations;

    private byte[] body;
    private Object user;

    /** Reads the user. */
    @Setup
    public void prepare() {
        body = Work.operations(operations);
        user = library.read(Work.user(0));
    }

    /** Changes the user, who stays what he was. */
    @Benchmark
    public Object patch() {
        return library.patch(user, body);
    }
}
