package io.github.scimlet.protocol;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.NamedMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same, page by page alone; of those who are named it notes who they are. */
class StreamedMembers extends ManyMembers implements MemberStreaming {

    /** What has been asked for so far. */
    final List<MemberPage> pages = new ArrayList<>();

    /** What happens before a page is read. */
    Runnable before = () -> {};

    /** Whether there is room for all of them nevertheless. */
    boolean roomy;

    /** Who were named last. */
    final List<String> named = new ArrayList<>();

    /** How often they were. */
    int writes;

    StreamedMembers(GroupStore groups, int size) {
        super(groups, size);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        if (wanted.includes("members") && !roomy) {
            throw new IllegalStateException("nobody has room for all of them");
        }
        return super.get(id, wanted);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted, MemberPage page) {
        before.run();
        pages.add(page);
        int from = page.after().map(last -> Integer.parseInt(last) + 1).orElse(0);
        return super.get(id, wanted.without("members")).map(group -> group.withMembers(members(from, page.count())));
    }

    @Override
    public Group create(Group group, NamedMembers members) {
        note(members);
        return super.create(group, Projection.everything(Schemas.GROUPS));
    }

    @Override
    public Group replace(Group before, Group after, NamedMembers members) {
        note(members);
        return super.replace(before, after);
    }

    private void note(NamedMembers members) {
        before.run();
        writes++;
        named.clear();
        members.forEach(named::add);
        named.stream().filter(id -> id.startsWith("nobody")).forEach(members::isNobody);
    }
}
