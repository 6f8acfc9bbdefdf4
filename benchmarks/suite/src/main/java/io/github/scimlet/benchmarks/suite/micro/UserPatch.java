package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** From the body of a PATCH request to the user as it is then: read, understood, applied and checked. */
@SuppressWarnings("NullAway.Init")
public class UserPatch extends Contest {

    /** Which of {@link Work#PATCHES}. */
    @Param({"P1-entra", "P2-addpath", "P3-remove", "P4-pathless", "P5-append"})
    public String request;

    private byte[] body;
    private Object user;

    /** Reads the user. */
    @Setup
    public void prepare() {
        body = Work.request(request);
        user = library.read(Work.user(0));
    }

    /** Changes the user, who stays what he was. */
    @Benchmark
    public Object patch() {
        return library.patch(user, body);
    }
}
