package io.github.scimlet.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Members that a group gains and loses; all others stay, however many they are.
 *
 * @param added the new members; one that is there already makes no difference
 * @param removed ids; one that is no member's makes no difference
 */
public record MemberChange(List<Member> added, Set<String> removed) {

    public MemberChange {
        added = List.copyOf(added);
        removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed)); // Set.copyOf is slow if hashes collide
    }

    /** What has to be added and removed for {@code before} to have the members of {@code after}. */
    public static MemberChange between(Group before, Group after) {
        Map<String, Member> gone = byId(before.members());
        Map<String, Member> come = byId(after.members());
        Set<String> both = gone.keySet().stream().filter(come::containsKey).collect(Collectors.toSet());
        gone.keySet().removeAll(both);
        come.keySet().removeAll(both);
        return new MemberChange(List.copyOf(come.values()), gone.keySet());
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static Map<String, Member> byId(List<Member> members) {
        Map<String, Member> byId = new LinkedHashMap<>();
        members.forEach(member -> byId.putIfAbsent(member.value(), member));
        return byId;
    }

    /** How many alone: who is in which group has no place in a log. */
    @Override
    public String toString() {
        return "MemberChange[" + added.size() + " added, " + removed.size() + " removed]";
    }
}
