package io.github.scimlet.benchmarks.suite;

import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.endtoend.EndToEnd;
import io.github.scimlet.benchmarks.suite.endtoend.Start;
import io.github.scimlet.benchmarks.suite.micro.MicroRound;
import io.github.scimlet.benchmarks.suite.micro.MicroWorkload;
import io.github.scimlet.benchmarks.suite.result.Results;
import io.github.scimlet.benchmarks.suite.result.Wrong;
import io.github.scimlet.benchmarks.suite.verification.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Looks whether all answers are right, measures, and writes the page. */
public final class Suite {

    private final Options options;
    private final List<Wrong> wrong = new ArrayList<>();
    private final Results results = new Results();

    private Suite(Options options) {
        this.options = options;
    }

    /** @param args see {@link Options#USAGE} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.parse(List.of(args));
        Files.createDirectories(options.out());
        Suite suite = new Suite(options);
        suite.verify();
        suite.measure();
        suite.results
                .series()
                .forEach(series -> System.out.printf(
                        "%s %s %s %s %.1f (%.1f to %.1f)%n",
                        series.workload(),
                        series.name(),
                        series.contender(),
                        series.metric(),
                        series.median(),
                        series.lowest(),
                        series.highest()));
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
        }
        if (options.only().contains(EndToEnd.NAME)) {
            new EndToEnd(log, results, wrong).run(options.contenders(), 2 * options.rounds());
        }
        micro(new MicroRound(log));
    }

    private void micro(MicroRound micro) throws IOException, InterruptedException {
        for (int round = 1; round <= options.rounds(); round++) {
            for (MicroWorkload workload : MicroWorkload.ALL) {
                for (Entrant entrant : options.contenders()) {
                    List<String> cases = rightCases(workload, entrant);
                    if (options.only().contains(workload.name()) && !cases.isEmpty()) {
                        long start = System.nanoTime();
                        micro.run(workload, cases, entrant, results);
                        System.out.printf(
                                "round %d, %s, %s: %d s%n",
                                round, workload.name(), entrant.module(), (System.nanoTime() - start) / 1_000_000_000);
                    }
                }
            }
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
