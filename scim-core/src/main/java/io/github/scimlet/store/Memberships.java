package io.github.scimlet.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which group, or in whose team, kept from both sides, so that neither question needs a search. Its callers
 * hold the lock.
 */
final class Memberships {

    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    Set<String> membersOf(String group) {
        return Collections.unmodifiableSet(members.getOrDefault(group, Set.of()));
    }

    /** A copy, since those who ask are about to change memberships. */
    List<String> groupsOf(String member) {
        return List.copyOf(groups.getOrDefault(member, Set.of()));
    }

    boolean holds(String group, String member) {
        return members.getOrDefault(group, Set.of()).contains(member);
    }

    /** @return whether it was none before */
    boolean add(String group, String member) {
        groups.computeIfAbsent(member, none -> new LinkedHashSet<>()).add(group);
        return members.computeIfAbsent(group, none -> new LinkedHashSet<>()).add(member);
    }

    /** @return whether it was one before */
    boolean remove(String group, String member) {
        groups.computeIfPresent(member, (id, held) -> without(held, group));
        int before = membersOf(group).size();
        members.computeIfPresent(group, (id, held) -> without(held, member));
        return membersOf(group).size() < before;
    }

    /** Ends everything that a user or group has to do with others. */
    void forget(String id) {
        groupsOf(id).forEach(group -> remove(group, id));
        List.copyOf(membersOf(id)).forEach(member -> remove(id, member));
    }

    private static @Nullable Set<String> without(Set<String> held, String gone) {
        held.remove(gone);
        return held.isEmpty() ? null : held;
    }
}
