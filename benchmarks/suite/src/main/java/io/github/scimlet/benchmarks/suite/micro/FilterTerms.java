package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Alternatives, joined by {@code or}. */
@SuppressWarnings("NullAway.Init")
public class FilterTerms extends Contest {

    /** How many. */
    @Param({"10", "100", "1000"})
    public int terms;

    private String text;

    /** Writes the filter. */
    @Setup
    public void prepare() {
        text = Work.alternatives(terms);
    }

    /** Parses it. */
    @Benchmark
    public Object parse() {
        return library.parse(text);
    }
}
