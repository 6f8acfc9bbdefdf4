package io.github.scimlet.protocol;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.GroupStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Groups each of which has a number of members, whoever its store has. */
class ManyMembers extends DelegatingGroups {

    final int size;

    ManyMembers(GroupStore groups, int size) {
        super(groups);
        this.size = size;
    }

    static Member member(int number) {
        return Member.of(id(number))
                .withType(number % 7 == 0 ? "Group" : "User")
                .withDisplay("Member " + number);
    }

    static String id(int number) {
        return String.format("%08d", number);
    }

    List<Member> members(int from, int count) {
        return IntStream.range(from, (int) Math.min(size, (long) from + count))
                .mapToObj(ManyMembers::member)
                .toList();
    }

    @Override
    public Optional<Group> get(String id, Projection wanted) {
        Optional<Group> head = super.get(id, wanted);
        return wanted.includes("members") ? head.map(group -> group.withMembers(members(0, size))) : head;
    }
}
