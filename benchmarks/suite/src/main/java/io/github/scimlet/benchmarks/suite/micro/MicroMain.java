package io.github.scimlet.benchmarks.suite.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.WarmupMode;

/**
 * Measures one contender with one workload, in a process of its own. JMH is not left to fork: it has a process for each
 * case, and goes through all cases of a contender before the next, while we go from contender to contender. All cases
 * are warmed up before the first is measured, so that none is compiled as if there were no other.
 */
public final class MicroMain {

    private MicroMain() {}

    /** @param args the contender, the workload, where the results go, and the cases */
    public static void main(String[] args) throws RunnerException {
        List<String> arguments = List.of(args);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .param("contender", arguments.get(0))
                .forks(0)
                .warmupMode(WarmupMode.BULK)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(200))
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(arguments.get(2));
        List<String> cases = arguments.subList(3, arguments.size());
        new Runner(MicroWorkload.of(arguments.get(1)).choose(cases, options).build()).run();
    }
}
