package io.github.scimlet.testkit.report;

import java.util.List;

/**
 * The page, as its template knows it.
 *
 * @param styleHash what the page's policy calls {@code style}
 */
record HtmlPage(String style, String styleHash, Verdict verdict, String command, List<HtmlRun> runs) {

    String title() {
        return verdict.text() + ": "
                + (several() ? Words.count(runs.size(), "run") : runs.get(0).product());
    }

    boolean several() {
        return runs.size() > 1;
    }
}
