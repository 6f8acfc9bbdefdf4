package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Groups (RFC 7643 §4.2)")
class GroupTest {

    private final Group guides = Group.named("Tour Guides");

    @Test
    void hasTheMembersThatWereSetLast() {
        Group group = guides.withMembers(List.of(Member.of("1"), Member.of("2")));

        assertThat(group.withMembers(List.of(Member.of("3"))).members()).containsExactly(Member.of("3"));
        assertThat(group.withMembers(List.of())).isEqualTo(guides);
    }

    @Test
    void skipsMembersThatAreNotComplex() {
        Group odd = guides.with(a -> a.with("members", List.of("1", Attributes.of("value", "2"))));

        assertThat(odd.members()).containsExactly(Member.of("2"));
    }

    @Test
    void readsAMemberWithoutAnId() {
        Group odd = guides.with(a -> a.with("members", List.of(Attributes.of("display", "Babs"))));

        assertThat(odd.members()).containsExactly(Member.of("").withDisplay("Babs"));
    }
}
