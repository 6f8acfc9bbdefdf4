package io.github.scimlet.quickstart.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Requests that change the same resource at the same time")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ParallelPatchTest {

    private static final int PARALLEL = 40;

    private static final List<String> ATTRIBUTES = List.of(
            "displayName",
            "nickName",
            "title",
            "userType",
            "preferredLanguage",
            "locale",
            "timezone",
            "externalId",
            "name.givenName",
            "name.familyName",
            "name.middleName",
            "name.formatted",
            "emails[type eq \"work\"].value",
            "emails[type eq \"home\"].value",
            "phoneNumbers[type eq \"work\"].value",
            "phoneNumbers[type eq \"mobile\"].value",
            "addresses[type eq \"work\"].locality",
            "addresses[type eq \"work\"].country",
            MappedPath.ENTERPRISE + ":department",
            MappedPath.ENTERPRISE + ":employeeNumber");

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    @Test
    void addFortyMembersToOneGroup() throws Exception {
        EntraClient entra = server.entra();
        List<String> users = users(entra);
        String group = entra.createsGroupNamed("Ops");

        AtOnce.run(PARALLEL, i -> entra.adds(users.get(i), group));

        assertThat(entra.membersOf(group)).containsExactlyInAnyOrderElementsOf(users);
    }

    @Test
    void addTwentyMembersAndTakeTwentyOut() throws Exception {
        EntraClient entra = server.entra();
        List<String> users = users(entra);
        String group = entra.createsGroupNamed("Ops");
        Patch half = entra.patch();
        users.subList(0, PARALLEL / 2).forEach(half::addMember);
        entra.changesGroup(group, half);

        AtOnce.run(PARALLEL, i -> {
            Dialect dialect = dialect(i);
            String user = users.get(i);
            entra.changesGroup(
                    group,
                    i < PARALLEL / 2
                            ? dialect.patch().removeMember(user)
                            : dialect.patch().addMember(user));
        });

        assertThat(entra.membersOf(group)).containsExactlyInAnyOrderElementsOf(users.subList(PARALLEL / 2, PARALLEL));
    }

    @Test
    void changeTwentyAttributesOfOneUser() throws Exception {
        EntraClient entra = server.entra();
        String ada = entra.createsUserNamed("ada");

        AtOnce.run(
                ATTRIBUTES.size(),
                i -> entra.scim()
                        .patch("/Users/" + ada, dialect(i).add(ATTRIBUTES.get(i), "value " + i))
                        .expect(200));

        ScimReply read = entra.readsUser(ada);
        for (int i = 0; i < ATTRIBUTES.size(); i++) {
            assertThat(MappedPath.read(ATTRIBUTES.get(i), read.body())).isEqualTo(Tree.of("value " + i));
        }
    }

    @Test
    void createOneUserOfAName() throws Exception {
        EntraClient entra = server.entra();
        List<Integer> statuses = new ArrayList<>(
                IntStream.generate(() -> 0).limit(PARALLEL).boxed().toList());

        AtOnce.run(
                PARALLEL,
                i -> statuses.set(
                        i, entra.scim().post("/Users", "{\"userName\":\"ada\"}").status()));

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(entra.findsUser("ada")).hasSize(1);
    }

    private static Dialect dialect(int number) {
        return number % 2 == 0 ? Dialect.DEFAULT : Dialect.FLAGGED;
    }

    private static List<String> users(EntraClient entra) {
        return IntStream.range(0, PARALLEL)
                .mapToObj(i -> entra.createsUserNamed("user" + i))
                .toList();
    }
}
