package io.github.scimlet.testkit;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.NamedMembers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Another store, whose members are handed out page by page. */
class StreamedGroups extends Groups implements MemberStreaming {

    StreamedGroups(GroupStore inner) {
        super(inner);
    }

    @Override
    public Optional<Group> get(String id, Projection wanted, MemberPage page) {
        return inner.get(id, wanted).map(group -> group.withMembers(some(group.members(), page)));
    }

    @Override
    public Group create(Group group, NamedMembers members) {
        return head(inner.create(group.withMembers(whoAreThere(members)), ALL));
    }

    @Override
    public Group replace(Group before, Group after, NamedMembers members) {
        List<Member> named = whoAreThere(members);
        List<Member> had = inner.get(before.id(), ALL).map(Group::members).orElse(List.of());
        return head(inner.replace(before.withMembers(had), after.withMembers(named)));
    }

    /** Only a group can tell. */
    private List<Member> whoAreThere(NamedMembers members) {
        List<Member> named = StreamSupport.stream(members.spliterator(), false)
                .map(Member::of)
                .toList();
        Group trial = inner.create(Group.named(UUID.randomUUID().toString()).withMembers(named), ALL);
        inner.delete(trial);
        Set<String> there = trial.members().stream().map(Member::value).collect(Collectors.toSet());
        members.forEach(id -> {
            if (!there.contains(id)) {
                members.isNobody(id);
            }
        });
        return trial.members();
    }

    private static Group head(Group group) {
        return group.withMembers(List.of());
    }

    private static List<Member> some(List<Member> members, MemberPage page) {
        return members.stream()
                .filter(member -> member.value().compareTo(page.after().orElse("")) > 0)
                .sorted(Comparator.comparing(Member::value))
                .limit(page.count())
                .toList();
    }
}
