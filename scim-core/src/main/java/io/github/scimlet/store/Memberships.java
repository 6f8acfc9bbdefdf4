package io.github.scimlet.store;

import java.util.List;
import java.util.Set;

/** Who is in which group, kept from both sides, so that neither question needs a search. Its callers hold the lock. */
final class Memberships {

    private final References members = new References();
    private final References groups = new References();

    Set<String> membersOf(String group) {
        return members.of(group);
    }

    /** A copy, since those who ask are about to change memberships. */
    List<String> groupsOf(String member) {
        return List.copyOf(groups.of(member));
    }

    boolean holds(String group, String member) {
        return members.of(group).contains(member);
    }

    /** @return whether it was none before */
    boolean add(String group, String member) {
        groups.add(member, group);
        return members.add(group, member);
    }

    /** @return whether it was one before */
    boolean remove(String group, String member) {
        groups.remove(member, group);
        return members.remove(group, member);
    }

    /** Ends everything that a user or group has to do with others. */
    void forget(String id) {
        groupsOf(id).forEach(group -> remove(group, id));
        members.of(id).forEach(member -> groups.remove(member, id));
        members.forget(id);
    }
}
