package io.github.scimlet.benchmarks.suite;

import io.github.scimlet.benchmarks.suite.endtoend.EndToEnd;
import io.github.scimlet.benchmarks.suite.endtoend.Start;
import io.github.scimlet.benchmarks.suite.micro.MicroWorkload;
import java.util.List;
import java.util.stream.Stream;

/** What can be measured on its own. */
final class Part {

    private Part() {}

    static List<String> names() {
        return Stream.concat(MicroWorkload.ALL.stream().map(MicroWorkload::name), Stream.of(Start.NAME, EndToEnd.NAME))
                .toList();
    }
}
