package io.github.scimlet.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is known of a group that is replaced as a whole: all sets of members that it may have, deleted users among them. */
final class LargeTeam {

    final Busy busy = new Busy();
    final String id;
    final String name;
    private List<Set<String>> possible;

    LargeTeam(String id, String name, Set<String> members) {
        this.id = id;
        this.name = name;
        this.possible = List.of(members);
    }

    synchronized List<Set<String>> possible() {
        return possible;
    }

    synchronized void replaced(Set<String> members) {
        possible = List.of(members);
    }

    synchronized void perhapsReplaced(Set<String> members) {
        List<Set<String>> more = new ArrayList<>(possible);
        more.add(members);
        possible = List.copyOf(more);
    }
}
