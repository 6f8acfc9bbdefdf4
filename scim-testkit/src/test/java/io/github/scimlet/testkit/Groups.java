package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.CursorPaging;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another store, of which a subclass breaks a part. */
class Groups implements GroupStore, CursorPaging<Group> {

    static final Projection ALL = Projection.everything(Schemas.GROUPS);

    final GroupStore inner;

    Groups(GroupStore inner) {
        this.inner = inner;
    }

    @Override
    public Group create(Group group, Projection wanted) {
        return inner.create(group, wanted);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        return inner.get(id, wanted);
    }

    @Override
    public Page<Group> query(Query query) {
        return inner.query(query);
    }

    @Override
    @SuppressWarnings("unchecked") // the store in memory has cursors, and so have those around it
    public Slice<Group> slice(Query query, Optional<String> after) {
        return ((CursorPaging<Group>) inner).slice(query, after);
    }

    @Override
    public Group replace(Group before, Group after) {
        return inner.replace(before, after);
    }

    @Override
    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
        return inner.changeMembers(id, change);
    }

    @Override
    public boolean delete(Group before) {
        return inner.delete(before);
    }

    final Group whole(String id) {
        return inner.get(id, ALL).orElseThrow();
    }

    final List<Group> all() {
        return inner.query(Query.all(Schemas.GROUPS)).resources();
    }

    final void move(String group, List<Member> come, Set<String> gone) {
        inner.changeMembers(group, new MemberChange(come, gone));
    }

    static Group with(Group group, String member) {
        List<Member> more = new ArrayList<>(group.members());
        more.add(Member.of(member));
        return group.withMembers(more);
    }
}
