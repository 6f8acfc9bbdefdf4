package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** From the text of a filter to its tree. */
@SuppressWarnings("NullAway.Init")
public class FilterParse extends Contest {

    /** Which of {@link Work#FILTERS}. */
    @Param({"F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12"})
    public String filter;

    private String text;

    /** Takes the text. */
    @Setup
    public void prepare() {
        text = Work.filter(filter);
    }

    /** Parses it. */
    @Benchmark
    public Object parse() {
        return library.parse(text);
    }
}
