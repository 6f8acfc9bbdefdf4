package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The members of a group")
class MembersTest extends MembersOfAGroup {

    @Test
    void areWhomAReplacementNames() {
        change(members("Add", ada));

        change(members("replace", grace, mary));

        assertMembers(grace, mary);
    }

    @Test
    void areUnchangedByAReplacementWithTheSame() {
        change(members("Add", ada, grace));
        ScimReply before = entra.readsGroup(group);

        change(members("replace", grace, ada));

        assertUnchanged(before);
    }

    @Test
    void addedAndThenRemovedInOneRequestIsNoMember() {
        change(members("add", ada) + "," + members("remove", ada));

        assertMembers();
    }

    @Test
    void removedAndThenAddedInOneRequestIsAMember() {
        change(members("Add", ada));

        change(members("remove", ada) + "," + members("add", ada));

        assertMembers(ada);
    }

    @Test
    void stayAsTheyAreIfOneOperationOfTheRequestFails() {
        change(members("Add", ada));
        ScimReply before = entra.readsGroup(group);

        entra.scim()
                .patch(
                        "/Groups/" + group,
                        Patch.of(
                                "[" + members("add", grace) + ",{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}]"))
                .expect(400, "mutability");

        assertUnchanged(before);
    }

    @Test
    void areShownByAPatchThatAsksForThem() {
        ScimReply shown = entra.scim()
                .patch("/Groups/" + group + "?attributes=members", Patch.of("[" + members("Add", ada) + "]"))
                .expect(200);
        ScimReply hidden = entra.scim()
                .patch("/Groups/" + group + "?excludedAttributes=members", Patch.of("[" + members("Add", grace) + "]"))
                .expect(200);

        assertThat(Tree.texts(shown.at("members"), "value")).containsExactly(ada);
        assertThat(hidden.body().has("members")).isFalse();
        assertThat(hidden.text("displayName")).isEqualTo("Ops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Groups?excludedAttributes=members", "/Groups/%s?excludedAttributes=members"})
    void areNoKeyOfAnAnswerThatLeavesThemOut(String target) {
        change(members("Add", ada));

        ScimReply reply = entra.scim().get(target.formatted(group)).expect(200);

        assertThat(reply.body().findValue("members")).isNull();
        assertThat(reply.body().findValue("displayName")).isNotNull();
    }

    @Test
    void goWithTheUser() {
        change(members("Add", ada, grace));
        String before = entra.readsGroup(group).version();

        assertThat(entra.deletesUser(ada)).isTrue();

        assertMembers(grace);
        assertThat(entra.readsGroup(group).version()).isNotEqualTo(before);
        assertThat(entra.seesMember(ada, group)).isFalse();
    }
}
