package io.github.scimlet.benchmarks.suite.micro;

import io.github.scimlet.benchmarks.workload.Work;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Which of 100,000 users a filter asks for: what a store has to do that has no index. */
@SuppressWarnings("NullAway.Init")
public class FilterScan extends Contest {

    private static final int USERS = 100_000;

    /** Which of {@link Work#FILTERS}. */
    @Param({"F01", "F09"})
    public String filter;

    /** As large as the heap of a server, so made once. */
    private static @Nullable List<Object> made;

    private List<Object> users;
    private Predicate<Object> matcher;

    /** Makes the users, of whom no two share anything. */
    @Setup
    public void prepare() {
        if (made == null) {
            made = IntStream.range(0, USERS)
                    .mapToObj(i -> library.read(Work.user(i)))
                    .toList();
        }
        users = made;
        matcher = library.matcher(Work.filter(filter));
    }

    /** Asks for all of them. */
    @Benchmark
    public int scan() {
        int found = 0;
        for (Object user : users) {
            if (matcher.test(user)) {
                found++;
            }
        }
        return found;
    }
}
