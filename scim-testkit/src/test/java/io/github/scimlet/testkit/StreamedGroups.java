package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Another store, whose members are handed out page by page. */
class StreamedGroups extends Groups implements MemberStreaming {

    StreamedGroups(GroupStore inner) {
        super(inner);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted, MemberPage page) {
        return inner.get(id, wanted).map(group -> group.withMembers(some(group.members(), page)));
    }

    private static List<Member> some(List<Member> members, MemberPage page) {
        return members.stream()
                .filter(member -> member.value().compareTo(page.after().orElse("")) > 0)
                .sorted(Comparator.comparing(Member::value))
                .limit(page.count())
                .toList();
    }
}
