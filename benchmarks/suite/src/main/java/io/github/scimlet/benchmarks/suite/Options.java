package io.github.scimlet.benchmarks.suite;

import io.github.scimlet.benchmarks.suite.contender.Directory;
import io.github.scimlet.benchmarks.suite.contender.Entrant;
import java.nio.file.Path;
import java.util.List;

/**
 * What the command line says.
 *
 * @param only the workloads that are measured
 * @param rounds how often each is measured, all contenders after one another
 * @param out where the figures go, and the log
 * @param page which page is written
 * @param render whether nothing is measured, and the page is made from the figures that are there
 */
record Options(List<String> only, List<Entrant> contenders, int rounds, Path out, Path page, boolean render) {

    static final String USAGE = "--only parse,match --contenders scimlet,floor --rounds 2 --out target"
            + " --page docs/performance.md --render";

    /** @throws IllegalArgumentException if it says something else */
    static Options parse(List<String> arguments) {
        List<String> only = Part.names();
        List<Entrant> contenders = Entrant.all();
        int rounds = 2;
        Path out = Path.of("target");
        Path page = Directory.ofBenchmarks().resolveSibling("docs").resolve("performance.md");
        boolean render = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--only" -> only = chosen(arguments.get(++i), Part.names());
                case "--contenders" ->
                    contenders = chosen(arguments.get(++i), modules()).stream()
                            .map(Entrant::of)
                            .toList();
                case "--rounds" -> rounds = Integer.parseInt(arguments.get(++i));
                case "--out" -> out = Path.of(arguments.get(++i));
                case "--page" -> page = Path.of(arguments.get(++i));
                case "--render" -> render = true;
                default -> throw new IllegalArgumentException(arguments.get(i) + " is none of " + USAGE);
            }
        }
        return new Options(only, contenders, rounds, out, page, render);
    }

    private static List<String> modules() {
        return Entrant.all().stream().map(Entrant::module).toList();
    }

    private static List<String> chosen(String list, List<String> known) {
        List<String> chosen = List.of(list.split(",", -1));
        if (!known.containsAll(chosen)) {
            throw new IllegalArgumentException(list + ": there are " + known);
        }
        return chosen;
    }
}
