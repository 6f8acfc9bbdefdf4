package io.github.scimlet.benchmarks.suite;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.contender.Luggage;
import io.github.scimlet.benchmarks.suite.endtoend.EndToEnd;
import io.github.scimlet.benchmarks.suite.endtoend.Start;
import io.github.scimlet.benchmarks.suite.micro.MicroRound;
import io.github.scimlet.benchmarks.suite.micro.MicroWorkload;
import io.github.scimlet.benchmarks.suite.report.Page;
import io.github.scimlet.benchmarks.suite.result.Outcome;
import io.github.scimlet.benchmarks.suite.result.Results;
import io.github.scimlet.benchmarks.suite.result.Wrong;
import io.github.scimlet.benchmarks.suite.verification.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks whether all answers are right, measures, and writes the page. */
public final class Suite {

    private static final Entrant OURS = Entrant.of("scimlet");
    private static final Entrant FLOOR = Entrant.of("floor");

    private final Options options;
    private final Path figures;
    private final List<Wrong> wrong = new ArrayList<>();
    private final Results results = new Results();

    private Suite(Options options, Path figures) {
        this.options = options;
        this.figures = figures;
    }

    /** @param args see {@link Options#USAGE} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.parse(List.of(args));
        Files.createDirectories(options.out());
        Path figures = options.out().resolve("performance.json");
        if (!options.render()) {
            new Suite(options, figures).run();
        }
        Page.write(Outcome.read(figures), options.page());
        System.out.println(figures + ", " + options.page());
    }

    private void run() throws IOException, InterruptedException {
        verify();
        measure();
    }

    /** What has been measured by now: a page can be made of it if the rest does not come to its end. */
    private void save() throws IOException {
        new Outcome(
                        Environment.description(options.rounds()),
                        options.contenders().stream().map(Luggage::of).toList(),
                        results.series(),
                        wrong)
                .write(figures);
    }

    private void verify() {
        for (Entrant entrant : options.contenders()) {
            wrong.addAll(Verification.of(entrant.module(), entrant.load()));
        }
        wrong.forEach(each -> System.out.println(
                each.contender() + " is wrong in " + each.workload() + " " + each.name() + ": " + each.reason()));
    }

    private void measure() throws IOException, InterruptedException {
        File log = options.out().resolve("suite.log").toFile();
        if (options.only().contains(Start.NAME)) {
            new Start(log, results, wrong).run(options.contenders());
            save();
        }
        if (options.only().contains(EndToEnd.NAME)) {
            new EndToEnd(log, results, wrong).run(options.contenders(), 2 * options.rounds());
            save();
        }
        micro(new MicroRound(log));
        if (options.only().contains(Part.GROWTH)) {
            growth(new MicroRound(log));
        }
    }

    private void micro(MicroRound micro) throws IOException, InterruptedException {
        for (int round = 1; round <= options.rounds(); round++) {
            for (MicroWorkload workload : MicroWorkload.REQUESTS) {
                if (options.only().contains(workload.name())) {
                    measure(micro, workload, options.contenders());
                }
            }
        }
    }

    private void growth(MicroRound micro) throws IOException, InterruptedException {
        for (MicroWorkload workload : MicroWorkload.GROWTH) {
            measure(micro, workload, among(OURS, FLOOR));
        }
        for (MicroWorkload workload : MicroWorkload.STORES) {
            measure(micro, workload, among(OURS));
        }
    }

    private List<Entrant> among(Entrant... entrants) {
        return options.contenders().stream().filter(List.of(entrants)::contains).toList();
    }

    private void measure(MicroRound micro, MicroWorkload workload, List<Entrant> entrants)
            throws IOException, InterruptedException {
        for (Entrant entrant : entrants) {
            List<String> cases = rightCases(workload, entrant);
            if (!cases.isEmpty()) {
                long start = System.nanoTime();
                run(micro, workload, cases, entrant);
                long seconds = (System.nanoTime() - start) / 1_000_000_000;
                System.out.printf("%s, %s: %d s%n", workload.name(), entrant, seconds);
            }
        }
        save();
    }

    /** Who fails here, by too little memory perhaps, is left out, and the others go on. */
    private void run(MicroRound micro, MicroWorkload workload, List<String> cases, Entrant entrant)
            throws InterruptedException {
        try {
            micro.run(workload, cases, entrant, results);
        } catch (IOException e) {
            cases.forEach(name ->
                    wrong.add(new Wrong(workload.name(), name, entrant.module(), String.valueOf(e.getMessage()))));
        }
    }

    private List<String> rightCases(MicroWorkload workload, Entrant entrant) {
        return workload.cases().stream()
                .filter(name -> wrong.stream()
                        .noneMatch(each -> each.workload().equals(workload.name())
                                && each.name().equals(name)
                                && each.contender().equals(entrant.module())))
                .toList();
    }
}
