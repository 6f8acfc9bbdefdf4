package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.function.Predicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Whether one user, who is there, is one that a filter asks for, which has been parsed. */
@SuppressWarnings("NullAway.Init")
public class FilterMatch extends Contest {

    /** Which of {@link Work#FILTERS}. */
    @Param({"F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12"})
    public String filter;

    private Predicate<Object> matcher;
    private Object user;

    /** Parses the filter and reads the user. */
    @Setup
    public void prepare() {
        matcher = library.matcher(Work.filter(filter));
        user = library.read(Work.user(0));
    }

    /** Asks. */
    @Benchmark
    public boolean match() {
        return matcher.test(user);
    }
}
