package io.github.scimlet.protocol;

import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same, page by page alone. */
final class StreamedMembers extends ManyMembers implements MemberStreaming {

    /** What has been asked for so far. */
    final List<MemberPage> pages = new ArrayList<>();

    /** What happens before a page is read. */
    Runnable before = () -> {};

    StreamedMembers(GroupStore groups, int size) {
        super(groups, size);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        if (wanted.includes("members")) {
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
}
