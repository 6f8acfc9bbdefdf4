package io.github.scimlet.benchmarks.suite.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table whose first column is text, and the others are numbers. */
final class Markdown {

    private final List<List<String>> rows = new ArrayList<>();

    Markdown row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (row == rows.get(0)) {
                text.append("|---|")
                        .append(String.join("", Collections.nCopies(row.size() - 1, "---:|")))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
