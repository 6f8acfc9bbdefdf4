package io.github.scimlet.testkit.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which of many names somebody may have meant. */
final class NearNames {

    private static final int MOST = 5;

    private final String asked;

    NearNames(String asked) {
        this.asked = asked;
    }

    /** The end of a sentence that says there is no such name. */
    String among(List<Mapping> mappings) {
        List<String> near = mappings.stream()
                .map(Mapping::name)
                .filter(this::isNear)
                .sorted(Comparator.comparingInt(this::distance))
                .limit(MOST)
                .toList();
        return near.isEmpty()
                ? "; 'testkit mappings' lists all"
                : near.stream().collect(Collectors.joining(", ", "; near to it: ", ""));
    }

    private boolean isNear(String name) {
        return name.contains(asked) || asked.contains(name) || distance(name) <= Math.max(2, asked.length() / 3);
    }

    /** How many letters to insert, leave out or replace make one of the other (Levenshtein). */
    private int distance(String name) {
        int[] above = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= asked.length(); i++) {
            above = row(i, above, name);
        }
        return above[name.length()];
    }

    private int[] row(int i, int[] above, String name) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (asked.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
