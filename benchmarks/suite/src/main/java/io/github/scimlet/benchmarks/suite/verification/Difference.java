package io.github.scimlet.benchmarks.suite.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where two trees are not the same, in a line. */
final class Difference {

    private Difference() {}

    static String between(Object expected, Object actual) {
        if (expected instanceof Map<?, ?> right && actual instanceof Map<?, ?> answer) {
            Set<String> names = new TreeSet<>();
            right.keySet().forEach(name -> names.add(name.toString()));
            answer.keySet().forEach(name -> names.add(name.toString()));
            for (String name : names) {
                Object there = answer.containsKey(name) ? answer.get(name) : "nothing";
                Object wanted = right.containsKey(name) ? right.get(name) : "nothing";
                if (!wanted.equals(there)) {
                    return name + ": " + between(wanted, there);
                }
            }
        }
        if (expected instanceof List<?> right && actual instanceof List<?> answer && right.size() == answer.size()) {
            for (int i = 0; i < right.size(); i++) {
                if (!right.get(i).equals(answer.get(i))) {
                    return between(right.get(i), answer.get(i));
                }
            }
        }
        return actual + " for " + expected;
    }
}
