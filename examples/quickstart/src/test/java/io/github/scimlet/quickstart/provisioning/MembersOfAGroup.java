package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Three users and a group without members. */
abstract class MembersOfAGroup extends EntraTenant {

    String ada;
    String grace;
    String mary;
    String group;

    @BeforeEach
    void createUsersAndAGroup() {
        ada = entra.createsUserNamed("ada");
        grace = entra.createsUserNamed("grace");
        mary = entra.createsUserNamed("mary");
        group = entra.createsGroupNamed("Ops");
    }

    void change(String operations) {
        entra.changesGroup(group, Patch.of("[" + operations + "]"));
    }

    static String members(String op, String... ids) {
        String values =
                Arrays.stream(ids).map("{\"value\":\"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
        return """
                {"op":"%s","path":"members","value":%s}""".formatted(op, values);
    }

    void assertMembers(String... ids) {
        assertThat(entra.membersOf(group)).containsExactlyInAnyOrder(ids);
        for (String user : List.of(ada, grace, mary)) {
            assertThat(entra.seesMember(user, group)).isEqualTo(List.of(ids).contains(user));
        }
    }

    void assertUnchanged(ScimReply before) {
        ScimReply after = entra.readsGroup(group);

        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.etag()).isPresent().isEqualTo(before.etag());
    }
}
