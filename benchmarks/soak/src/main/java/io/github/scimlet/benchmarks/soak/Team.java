package io.github.scimlet.benchmarks.soak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a group whose members come and go one by one, each when whoever changes it has taken the member's account
 * and shares the group; its name is changed by whoever has taken {@link #naming}.
 */
final class Team {

    enum Presence {
        IN,
        OUT,
        MAYBE
    }

    final Busy busy = new Busy();
    final Busy naming = new Busy();
    final String id;
    private final Map<String, Presence> members = new ConcurrentHashMap<>();
    private Set<String> names;

    Team(String id, String name) {
        this.id = id;
        this.names = Set.of(name);
    }

    synchronized Set<String> names() {
        return names;
    }

    synchronized void named(String name) {
        names = Set.of(name);
    }

    synchronized void perhapsNamed(String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        names = more;
    }

    Presence presence(String member) {
        return members.getOrDefault(member, Presence.OUT);
    }

    void set(String member, Presence presence) {
        if (presence == Presence.OUT) {
            members.remove(member);
        } else {
            members.put(member, presence);
        }
    }

    /** A change to {@code wanted} of which nobody knows. */
    void perhaps(String member, Presence wanted) {
        if (presence(member) != wanted) {
            members.put(member, Presence.MAYBE);
        }
    }

    /** Those who are in it, and those who may be. */
    List<String> members() {
        return new ArrayList<>(members.keySet());
    }
}
