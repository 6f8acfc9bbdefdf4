package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Users in a ListResponse. */
@SuppressWarnings("NullAway.Init")
public class ListSize extends Contest {

    /** How many. */
    @Param({"1", "10", "100", "1000"})
    public int users;

    private byte[] list;
    private List<?> all;

    /** Reads what will be written. */
    @Setup
    public void prepare() {
        list = Work.list(users);
        all = library.readList(list);
    }

    /** Reads it. */
    @Benchmark
    public Object read() {
        return library.readList(list);
    }

    /** Writes it. */
    @Benchmark
    public Object write() {
        return library.writeList(all);
    }
}
