package io.github.scimlet.protocol;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The members of a group from the first to the last, read page by page; those of one page are in memory at a time. */
final class MemberPages implements Iterator<Attributes> {

    /** A group that has fewer is read at once, and answered as any other resource. */
    static final MemberPage FIRST = MemberPage.first(1_000);

    private static final String MEMBERS = "members";

    private final MemberStreaming store;
    private final Projection wanted;
    private final Promises promises;
    private final String group;
    private List<Attributes> page;
    private int next;

    /** @param first the group with the first page */
    MemberPages(MemberStreaming store, Promises promises, Projection wanted, Group first) {
        this.store = store;
        this.promises = promises;
        this.wanted = wanted;
        this.group = first.id();
        this.page = first.attributes().complexes(MEMBERS);
    }

    /** Whether others may follow those that {@code group} has. */
    static boolean hasMore(Group group) {
        return group.attributes().values(MEMBERS).size() >= FIRST.count();
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && page.size() >= FIRST.count()) {
            page = following(page.get(page.size() - 1).text("value").orElseThrow());
            next = 0;
        }
        return next < page.size();
    }

    @Override
    public Attributes next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }

    /** To end here would be to say that these were all. */
    private List<Attributes> following(String last) {
        MemberPage following = FIRST.after(last);
        try {
            return promises.found(group, following, store.get(group, wanted, following))
                    .orElseThrow(() -> new IllegalStateException("the group was deleted while it was read"))
                    .attributes()
                    .complexes(MEMBERS);
        } catch (UncheckedIOException e) { // the connection to the client may still be there
            throw new IllegalStateException("the store cannot read on", e);
        }
    }
}
