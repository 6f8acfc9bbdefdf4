package io.github.scimlet.benchmarks.suite;

import io.github.scimlet.benchmarks.suite.micro.MicroWorkload;
import java.util.List;

/** What can be measured on its own. */
final class Part {

    private Part() {}

    static List<String> names() {
        return MicroWorkload.ALL.stream().map(MicroWorkload::name).toList();
    }
}
