package io.github.scimlet.quickstart.clients;

import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.ADD;
import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.REMOVE;
import static de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.builder.PatchBuilder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIM-SDK provisions groups")
class GoldfishGroupsTest extends GoldfishFixture {

    private User ada;
    private User grace;
    private Group guides;

    GoldfishGroupsTest(String conformance) {
        super(conformance);
    }

    @BeforeEach
    void createAGroupWithAMember() {
        ada = create("ada");
        grace = create("grace");
        guides = createGroup("Guides", ada);
    }

    @Test
    void seesWhoIsAMember() {
        assertThat(read().getMembers()).singleElement().satisfies(member -> {
            assertThat(member.getValue()).hasValue(id(ada));
            assertThat(member.getType()).hasValue("User");
            assertThat(member.getRef()).isEqualTo(ada.getMeta().orElseThrow().getLocation());
        });
        assertThat(read(ada).getGroups()).singleElement().satisfies(group -> {
            assertThat(group.getValue()).hasValue(id(guides));
            assertThat(group.getDisplay()).hasValue("Guides");
        });
    }

    @Test
    void addsAndRemovesMembersByPatch() {
        send(patch().addOperation()
                .op(ADD)
                .path("members")
                .valueNodes(members(grace, ada))
                .build());
        assertThat(membersNow()).containsExactlyInAnyOrder(id(ada), id(grace));

        send(patch().addOperation()
                .op(REMOVE)
                .path("members[value eq \"" + id(ada) + "\"]")
                .build());
        assertThat(membersNow()).containsExactly(id(grace));

        send(patch().addOperation()
                .op(REPLACE)
                .path("members")
                .valueNodes(members(ada))
                .build());
        assertThat(membersNow()).containsExactly(id(ada));

        send(patch().addOperation().op(REMOVE).path("members").build());
        assertThat(membersNow()).isEmpty();
    }

    @Test
    void replacesTheMembers() {
        Group changed =
                Group.builder().displayName("Guides").members(members(grace)).build();

        Group replaced = answer(
                200,
                goldfish.update(Group.class, GROUPS, id(guides))
                        .setResource(changed)
                        .sendRequest());

        assertThat(replaced).isEqualTo(read());
        assertThat(membersNow()).containsExactly(id(grace));
        assertThat(read(ada).getGroups()).extracting(GroupNode::getValue).isEmpty();
    }

    @Test
    void deletesOne() {
        answer(204, goldfish.delete(Group.class, GROUPS, id(guides)).sendRequest());

        failure(404, goldfish.get(Group.class, GROUPS, id(guides)).sendRequest());
        assertThat(read(ada).getGroups()).isEmpty();
    }

    private PatchBuilder<Group> patch() {
        return goldfish.patch(Group.class, GROUPS, id(guides));
    }

    /** Unless it is told to expect no headers, the client misses the Content-Type of a 204, which has no content. */
    private void send(PatchBuilder<Group> patch) {
        answer(204, patch.setExpectedResponseHeaders(Map.of()).sendRequest());
    }

    private Group read() {
        return answer(200, goldfish.get(Group.class, GROUPS, id(guides)).sendRequest());
    }

    private List<String> membersNow() {
        return read().getMembers().stream()
                .map(member -> member.getValue().orElseThrow())
                .toList();
    }
}
