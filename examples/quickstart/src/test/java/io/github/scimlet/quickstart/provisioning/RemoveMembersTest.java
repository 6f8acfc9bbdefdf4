package io.github.scimlet.quickstart.provisioning;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Removing members from a group, in each shape in which they are sent")
class RemoveMembersTest extends MembersOfAGroup {

    @BeforeEach
    void fill() {
        change(members("Add", ada, grace, mary));
    }

    @Test
    void takesOutWhomTheValueListsAndNobodyElse() {
        change("""
                {"op":"Remove","path":"members","value":[{"$ref":null,"value":"%s"}]}""".formatted(grace));

        assertMembers(ada, mary);
    }

    @Test
    void takesOutSeveralInOneOperation() {
        change(members("Remove", ada, mary));

        assertMembers(grace);
    }

    @Test
    void takesOutWhomTheFilterSelects() {
        change("""
                {"op":"remove","path":"members[value eq \\"%s\\"]"}""".formatted(ada));

        assertMembers(grace, mary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"op":"remove","path":"members"}""", """
                {"op":"remove","path":"members","value":null}""", """
                {"op":"replace","path":"members","value":[]}""", """
                {"op":"replace","value":{"members":[]}}"""})
    void emptiesTheGroupWhenItSaysSo(String operation) {
        change(operation);

        assertMembers();
    }

    @ParameterizedTest
    @EnumSource
    void ofWhomIsNoMemberChangesNothing(Dialect dialect) {
        String other = entra.createsUserNamed("other");
        ScimReply before = entra.readsGroup(group);

        entra.changesGroup(group, dialect.patch().removeMember(other));
        entra.changesGroup(group, dialect.patch().removeMember("nobody"));

        assertUnchanged(before);
    }

    @Test
    void ofNobodyChangesNothing() {
        ScimReply before = entra.readsGroup(group);

        change("""
                {"op":"Remove","path":"members","value":[]}""");

        assertUnchanged(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "{}", "42", "[42]", "true", "[[]]", "[{\"value\":null}]", "[{\"id\":\"u-1\"}]"})
    void failsLoudlyIfItCannotBeUnderstood(String value) {
        ScimReply before = entra.readsGroup(group);
        String patch = Patch.of("""
                [{"op":"remove","path":"members","value":%s}]""".formatted(value));

        entra.scim().patch("/Groups/" + group, patch).expect(400, "invalidValue");

        assertUnchanged(before);
    }
}
