package io.github.scimlet.testkit.report;

import java.util.List;

/**
 * What runs come to, in a few words.
 *
 * @param kind {@code passed}, {@code failed} or {@code interrupted}
 */
record Verdict(String kind, String text) {

    static Verdict of(List<Report> runs) {
        long errors = runs.stream().mapToLong(run -> count(run, Severity.ERROR)).sum();
        long warnings =
                runs.stream().mapToLong(run -> count(run, Severity.WARNING)).sum();
        String found = found(errors, warnings);
        if (!runs.stream().allMatch(Report::complete)) {
            return new Verdict("interrupted", "Interrupted" + (found.isEmpty() ? "" : ", until then " + found));
        }
        return errors > 0
                ? new Verdict("failed", "Failed: " + found)
                : new Verdict("passed", "Passed" + (found.isEmpty() ? "" : " with " + found));
    }

    private static String found(long errors, long warnings) {
        String broken = errors > 0 ? Words.count(errors, "error") : "";
        String costly = warnings > 0 ? Words.count(warnings, "warning") : "";
        return broken + (broken.isEmpty() || costly.isEmpty() ? "" : ", ") + costly;
    }

    private static long count(Report run, Severity severity) {
        return run.findings().stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }
}
