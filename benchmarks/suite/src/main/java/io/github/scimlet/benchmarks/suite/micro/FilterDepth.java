package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Parentheses in parentheses. */
@SuppressWarnings("NullAway.Init")
public class FilterDepth extends Contest {

    /** How many pairs. */
    @Param({"10", "50", "100"})
    public int depth;

    private String text;

    /** Writes the filter. */
    @Setup
    public void prepare() {
        text = Work.parentheses(depth);
    }

    /** Parses it. */
    @Benchmark
    public Object parse() {
        return library.parse(text);
    }
}
