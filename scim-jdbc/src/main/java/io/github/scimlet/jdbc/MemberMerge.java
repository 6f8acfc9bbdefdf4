package io.github.scimlet.jdbc;

import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.store.NamedMembers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a group the members that are named, and no others: both lists are in the order of the ids, so that they are gone
 * through once, side by side, and rows are written for those alone who come or go. The caller holds the group's row.
 */
final class MemberMerge {

    /** As many as fit into a statement. */
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Memberships memberships;
    private final String group;
    private final NamedMembers named;
    private final List<String> come = new ArrayList<>();
    private final Set<String> gone = new HashSet<>();
    private boolean changed;

    MemberMerge(Session session, Memberships memberships, String group, NamedMembers named) {
        this.session = session;
        this.memberships = memberships;
        this.group = group;
        this.named = named;
    }

    /** @return whether anybody came or went */
    boolean carryOut() throws SQLException {
        Members members = new Members();
        for (String id : named) {
            for (Optional<String> had = members.next(); isBefore(had, id); had = members.next()) {
                leaves(had.orElseThrow());
                members.advance();
            }
            if (members.next().equals(Optional.of(id))) {
                members.advance();
            } else {
                comes(id);
            }
        }
        for (Optional<String> had = members.next(); had.isPresent(); had = members.next()) {
            leaves(had.get());
            members.advance();
        }
        write();
        return changed;
    }

    private static boolean isBefore(Optional<String> had, String id) {
        return had.isPresent() && had.get().compareTo(id) < 0;
    }

    private void comes(String id) throws SQLException {
        come.add(id);
        if (come.size() == AT_ONCE) {
            write();
        }
    }

    private void leaves(String id) throws SQLException {
        gone.add(id);
        if (gone.size() == AT_ONCE) {
            write();
        }
    }

    private void write() throws SQLException {
        MemberChange effect = memberships.change(
                session, group, new MemberChange(come.stream().map(Member::of).toList(), gone));
        changed |= !effect.isEmpty();
        Set<String> came = effect.added().stream().map(Member::value).collect(Collectors.toSet());
        come.stream().filter(id -> !came.contains(id)).forEach(named::isNobody);
        come.clear();
        gone.clear();
    }

    /** Those whom the group had, some at a time; whoever is written meanwhile comes before those who are still to be read. */
    private final class Members {

        private List<String> some = List.of();
        private int next;
        private boolean complete;
        private String last = "";

        Optional<String> next() throws SQLException {
            if (next == some.size() && !complete) {
                some = memberships.idsOf(session, group, last, AT_ONCE);
                next = 0;
                complete = some.size() < AT_ONCE;
                last = some.isEmpty() ? last : some.get(some.size() - 1);
            }
            return next < some.size() ? Optional.of(some.get(next)) : Optional.empty();
        }

        void advance() {
            next++;
        }
    }
}
