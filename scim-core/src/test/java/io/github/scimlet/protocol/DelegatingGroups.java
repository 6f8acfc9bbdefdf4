package io.github.scimlet.protocol;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import java.util.Optional;

/** Groups that live in another store; a test overrides what it wants to see or to break. */
class DelegatingGroups implements GroupStore {

    private final GroupStore groups;

    DelegatingGroups(GroupStore groups) {
        this.groups = groups;
    }

    @Override
    public Group create(Group group, Projection wanted) {
        return groups.create(group, wanted);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        return groups.get(id, wanted);
    }

    @Override
    public Page<Group> query(Query query) {
        return groups.query(query);
    }

    @Override
    public Group replace(Group before, Group after) {
        return groups.replace(before, after);
    }

    @Override
    public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
        return groups.changeMembers(id, change);
    }

    @Override
    public boolean delete(Group before) {
        return groups.delete(before);
    }
}
