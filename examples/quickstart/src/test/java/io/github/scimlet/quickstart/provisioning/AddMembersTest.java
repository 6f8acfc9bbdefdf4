package io.github.scimlet.quickstart.provisioning;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Adding members to a group, in each shape in which they are sent")
class AddMembersTest extends MembersOfAGroup {

    @Test
    void takesAReferenceThatIsNull() {
        change("""
                {"op":"Add","path":"members","value":[{"$ref":null,"value":"%s"}]}""".formatted(ada));

        assertMembers(ada);
    }

    @Test
    void takesManyInOneRequest() {
        change(members("Add", ada, grace));
        change(members("Add", mary));

        assertMembers(ada, grace, mary);
    }

    @Test
    void takesTextInPlaceOfAnObjectAndNamesThatMeanNothing() {
        entra.changesGroup(group, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"id":"g-1",
                 "Operations":[{"name":"addMember","op":"Add","path":"members","value":"%s"},
                               {"name":"addMember","op":"Add","path":"members","value":["%s"]}]}""".formatted(ada, grace));

        assertMembers(ada, grace);
    }

    @Test
    void takesMembersInsideOfMembers() {
        change("""
                {"op":"add","path":"members","value":{"members":[{"value":"%s"}]}}""".formatted(ada));

        assertMembers(ada);
    }

    @Test
    void takesAValuePathWithoutAValue() {
        change("""
                {"op":"add","path":"members[value eq \\"%s\\"]"}""".formatted(ada));

        assertMembers(ada);
    }

    @Test
    void takesThemWithoutAPath() {
        change("""
                {"op":"add","value":{"members":[{"value":"%s"}]}}""".formatted(ada));
        change("""
                {"op":"add","value":{"members":[{"value":"%s"}]}}""".formatted(grace));

        assertMembers(ada, grace);
    }

    @ParameterizedTest
    @EnumSource
    void ofAMemberChangesNothing(Dialect dialect) {
        change(members("Add", ada));
        ScimReply before = entra.readsGroup(group);

        server.entra(dialect).adds(ada, group);

        assertUnchanged(before);
    }

    @Test
    void leavesOutWhoDoesNotExistAndTakesTheOthers() {
        change(members("Add", ada, "nobody", grace));

        assertMembers(ada, grace);
    }
}
