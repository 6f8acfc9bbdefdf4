package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.Group;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.UserResource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ping Identity's SDK provisions groups")
class PingGroupsTest extends PingFixture {

    private UserResource ada;
    private UserResource grace;
    private GroupResource guides;

    PingGroupsTest(String conformance) {
        super(conformance);
    }

    @BeforeEach
    void createAGroupWithAMember() throws ScimException {
        ada = create("ada");
        grace = create("grace");
        guides = createGroup("Guides", ada);
    }

    @Test
    void seesWhoIsAMember() throws ScimException {
        Member member = ping.retrieve(guides).getMembers().get(0);
        Group group = ping.retrieve(ada).getGroups().get(0);

        assertThat(member.getValue()).isEqualTo(ada.getId());
        assertThat(member.getType()).isEqualTo("User");
        assertThat(member.getRef()).isEqualTo(ada.getMeta().getLocation());
        assertThat(group.getValue()).isEqualTo(guides.getId());
        assertThat(group.getDisplay()).isEqualTo("Guides");
        assertThat(ping.retrieve(member.getRef(), UserResource.class).getUserName())
                .isEqualTo("ada");
    }

    @Test
    void addsAndRemovesMembersByPatch() throws ScimException {
        ping.modifyRequest(guides)
                .addValues("members", member(grace), member(ada))
                .invoke();
        assertThat(members()).containsExactlyInAnyOrder(ada.getId(), grace.getId());

        ping.modifyRequest(guides)
                .removeValues("members[value eq \"" + ada.getId() + "\"]")
                .invoke();
        assertThat(members()).containsExactly(grace.getId());

        ping.modifyRequest(guides).replaceValues("members", member(ada)).invoke();
        assertThat(members()).containsExactly(ada.getId());

        ping.modifyRequest(guides).removeValues("members").invoke();
        assertThat(members()).isEmpty();
    }

    /** A group is not sent back, for it may be large: 204, of which the client makes {@code null}. */
    @Test
    void seesThePatchedGroupIfItNamesAttributes() throws ScimException {
        GroupResource silent = ping.modifyRequest(guides)
                .replaceValue("displayName", "Tour Guides")
                .invoke();
        GroupResource patched = ping.modifyRequest(guides)
                .addValues("members", member(grace))
                .excludedAttributes("members")
                .invoke();

        assertThat(silent).isNull();
        assertThat(patched.getDisplayName()).isEqualTo("Tour Guides");
        assertThat(patched.getMembers()).isNull();
    }

    @Test
    void replacesTheMembers() throws ScimException {
        GroupResource replaced = ping.replace(guides.setMembers(member(grace)));

        assertThat(replaced.getMembers()).extracting(Member::getValue).containsExactly(grace.getId());
        assertThat(ping.retrieve(ada).getGroups()).isNull();
    }

    @Test
    void findsGroupsByMemberAndDeletesThem() throws ScimException {
        createGroup("Drivers", grace);

        assertThat(ping.search("Groups", "members[value eq \"" + ada.getId() + "\"]", GroupResource.class))
                .extracting(GroupResource::getDisplayName)
                .containsExactly("Guides");

        ping.delete(URI.create("Groups/" + guides.getId()));

        failure(404, () -> ping.retrieve(guides));
        assertThat(ping.retrieve(ada).getGroups()).isNull();
    }

    private List<String> members() throws ScimException {
        List<Member> members = ping.retrieve(guides).getMembers();
        return members == null
                ? List.of()
                : members.stream().map(Member::getValue).toList();
    }
}
