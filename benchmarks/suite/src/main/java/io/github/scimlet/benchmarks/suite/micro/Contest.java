package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.workload.Contender;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What all benchmarks have: the contender, of which there is one in a process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls what fills the fields in
public abstract class Contest {

    /** The module of the contender. */
    @Param({"scimlet", "floor", "unboundid", "scim-sdk", "scimple"})
    public String contender;

    /** Kept from one benchmark to the next, with what the library has learnt, as a server keeps it between requests. */
    private static @Nullable Contender loaded;

    Contender library;

    /** Loads the contender, by the thread that will call it. */
    @Setup
    public void load() {
        if (loaded == null) {
            loaded = Entrant.of(contender).load();
        }
        library = loaded;
        Thread.currentThread().setContextClassLoader(library.getClass().getClassLoader());
    }
}
