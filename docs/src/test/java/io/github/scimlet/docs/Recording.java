package io.github.scimlet.docs;

import java.util.ArrayList;
import java.util.List;

/** A page with new answers. */
final class Recording {

    private Recording() {}

    static String of(String page, List<Exchange> exchanges, List<String> answers) {
        List<String> lines = new ArrayList<>(page.lines().toList());
        for (int i = exchanges.size() - 1; i >= 0; i--) { // from the end, so that line numbers hold
            Page.Block old = exchanges.get(i).answer();
            int end = old.line() + (int) old.text().lines().count();
            lines.subList(old.line(), end).clear();
            lines.addAll(old.line(), answers.get(i).lines().toList());
        }
        return String.join("\n", lines) + "\n";
    }
}
