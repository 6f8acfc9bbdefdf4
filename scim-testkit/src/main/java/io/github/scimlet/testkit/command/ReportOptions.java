package io.github.scimlet.testkit.command;

import io.github.scimlet.testkit.report.HtmlReport;
import io.github.scimlet.testkit.report.JUnitReport;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.TextSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What becomes of what was found. */
final class ReportOptions {

    @Option(
            names = "--report",
            paramLabel = "FILE",
            order = 90,
            description = "Writes a page for browsers: findings, cycles, requests and answers. No secrets are in it.")
    private Optional<Path> page = Optional.empty();

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            order = 91,
            description = "Writes JUnit XML for build servers: each rule is a test.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--quiet", order = 92, description = "Shows no progress and no summary; the exit code tells.")
    private boolean quiet;

    boolean isQuiet() {
        return quiet;
    }

    /** Before a run of hours, rather than after it. */
    void check() {
        Stream.of(page, junit)
                .flatMap(Optional::stream)
                .map(Path::toAbsolutePath)
                .forEach(file -> {
                    if (!isWritable(file)) {
                        throw new UsageException("Cannot write " + file + ".");
                    }
                });
    }

    /** Folders that do not exist are made. */
    private static boolean isWritable(Path file) {
        Path there = file;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.isWritable(there) && Files.isDirectory(there) != there.equals(file);
    }

    /**
     * The summary comes in any case.
     *
     * @param command how to do it again
     */
    void write(List<Report> runs, String command, Terminal terminal) {
        try {
            writeFiles(runs, command);
        } catch (IOException e) {
            throw new UsageException("Cannot write the report: " + e);
        } finally {
            summarise(runs, terminal);
        }
    }

    private void writeFiles(List<Report> runs, String command) throws IOException {
        if (page.isPresent()) {
            HtmlReport.of(runs).withCommand(command).write(page.get());
        }
        if (junit.isPresent()) {
            JUnitReport.of(runs).write(junit.get());
        }
    }

    private void summarise(List<Report> runs, Terminal terminal) {
        if (!quiet) {
            TextSummary summary = TextSummary.of(runs);
            terminal.out().print(terminal.coloured() ? summary.withColours() : summary);
            page.filter(Files::isRegularFile)
                    .ifPresent(file -> terminal.out()
                            .println("Report: " + file.toAbsolutePath().toUri()));
            terminal.out().flush();
        }
    }
}
