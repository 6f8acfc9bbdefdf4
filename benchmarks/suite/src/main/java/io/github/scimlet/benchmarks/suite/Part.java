package io.github.scimlet.benchmarks.suite;

import io.github.scimlet.benchmarks.suite.endtoend.EndToEnd;
import io.github.scimlet.benchmarks.suite.endtoend.Start;
import io.github.scimlet.benchmarks.suite.micro.MicroWorkload;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be measured on its own. */
final class Part {

    /** All that grows. */
    static final String GROWTH = "growth";

    private Part() {}

    static List<String> names() {
        return Stream.of(
                        Stream.of(Start.NAME, EndToEnd.NAME),
                        MicroWorkload.REQUESTS.stream().map(MicroWorkload::name),
                        Stream.of(GROWTH))
                .flatMap(Function.identity())
                .toList();
    }
}
