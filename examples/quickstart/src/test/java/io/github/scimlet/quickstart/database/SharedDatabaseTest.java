package io.github.scimlet.quickstart.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.quickstart.Quickstart;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.quickstart.provisioning.AtOnce;
import io.github.scimlet.quickstart.provisioning.ScimClient;
import io.github.scimlet.quickstart.provisioning.ScimReply;
import io.github.scimlet.quickstart.provisioning.Tree;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("64 clients of two servers that share a PostgreSQL")
@Tag("postgresql")
@Timeout(120)
class SharedDatabaseTest {

    private static final int CLIENTS = 64;

    private final Map<String, String> environment = TestEnvironment.plain();
    private final List<Quickstart> servers = List.of(Quickstart.start(environment), Quickstart.start(environment));

    @AfterEach
    void stop() {
        servers.forEach(Quickstart::close);
    }

    @Test
    void addOneMemberEachToAGroupAndTakeItOutAgain() throws Exception {
        List<String> users = users(CLIENTS);
        String group = group();

        AtOnce.run(
                CLIENTS,
                i -> answered(() -> client(i).patch(group, add(users.get(i)))).expect(204));
        assertThatMembersAre(group, users, users);

        AtOnce.run(
                CLIENTS,
                i -> answered(() -> client(i).patch(group, remove(users.get(i))))
                        .expect(204));
        assertThatMembersAre(group, List.of(), users);
    }

    @Test
    void changeOneAttributeEachOfAUser() throws Exception {
        String user = "/Users/" + user("bjensen");

        AtOnce.run(
                CLIENTS,
                i -> answered(() -> client(i).patch(user, replace(attribute(i), "value" + i)))
                        .expect(200));

        for (int i = 0; i < CLIENTS; i++) {
            String filter = attribute(i).replace("].value", "") + " and value eq \"value" + i + "\"]";
            assertThat(client(i).find("/Users", filter).ids()).as(filter).hasSize(1);
        }
        assertThat(client(0).get(user).at("emails").size()).isEqualTo(CLIENTS / 2);
        assertThat(client(1).get(user).at("phoneNumbers").size()).isEqualTo(CLIENTS / 2);
    }

    @RepeatedTest(3)
    void createOneUserOfAName() throws Exception {
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

        AtOnce.run(
                CLIENTS,
                i -> statuses.add(answered(() -> client(i).post("/Users", named("bjensen")))
                        .status()));

        assertThat(statuses).hasSize(CLIENTS).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(client(0).find("/Users", "userName eq \"bjensen\"").ids()).hasSize(1);
    }

    @RepeatedTest(3)
    void addMembersWhileSomeOfTheseAreDeleted() throws Exception {
        int deleted = CLIENTS / 4;
        List<String> users = users(CLIENTS - deleted);
        String group = group();

        AtOnce.run(CLIENTS, i -> {
            if (i < users.size()) {
                ScimReply reply = answered(() -> client(i).patch(group, add(users.get(i))));
                assertThat(reply.status()).isIn(i < deleted ? List.of(204, 400) : List.of(204));
            } else {
                String gone = "/Users/" + users.get(i - users.size());
                assertThat(answered(() -> client(i).delete(gone)).status()).isEqualTo(204);
            }
        });

        List<String> left = users.subList(deleted, users.size());
        assertThatMembersAre(group, left, left);
        users.subList(0, deleted)
                .forEach(gone -> client(0).get("/Users/" + gone).expect(404));
    }

    private void assertThatMembersAre(String group, List<String> members, List<String> users) {
        for (int i = 0; i < servers.size(); i++) {
            assertThat(Tree.texts(client(i).get(group).expect(200).at("members"), "value"))
                    .containsExactlyInAnyOrderElementsOf(members);
        }
        assertThat(client(0)
                        .query("/Users", "filter", "groups pr", "count", "100")
                        .ids())
                .containsExactlyInAnyOrderElementsOf(members);
        for (String user : users) {
            assertThat(client(1).get("/Users/" + user).expect(200).at("groups").size())
                    .isEqualTo(members.contains(user) ? 1 : 0);
        }
    }

    /** What comes of a request that is sent again as long as the answer is 503, as clients do, but not for ever. */
    private static ScimReply answered(Supplier<ScimReply> request) {
        ScimReply reply = request.get();
        for (int again = 0; again < 20 && reply.status() == 503; again++) {
            assertThat(reply.retryAfter()).isPresent();
            reply = request.get();
        }
        assertThat(reply.status()).as("%s", reply).isLessThan(500);
        return reply;
    }

    private ScimClient client(int number) {
        Quickstart server = servers.get(number % servers.size());
        return new ScimClient(server.tenantUrl(), server.token());
    }

    private List<String> users(int number) {
        return IntStream.range(0, number).mapToObj(i -> user("user" + i)).toList();
    }

    private String user(String userName) {
        return client(0).post("/Users", named(userName)).expect(201).id();
    }

    private String group() {
        return "/Groups/"
                + client(1)
                        .post("/Groups", "{\"displayName\":\"Ops\"}")
                        .expect(201)
                        .id();
    }

    private static String named(String userName) {
        return "{\"userName\":\"" + userName + "\"}";
    }

    private static String attribute(int number) {
        String attribute = number < CLIENTS / 2 ? "emails" : "phoneNumbers";
        return attribute + "[type eq \"type" + number + "\"].value";
    }

    private static String add(String member) {
        return patch("add", "members", Tree.of(List.of(Map.of("value", member))).toString());
    }

    private static String remove(String member) {
        return patch("remove", "members[value eq \"" + member + "\"]", "null");
    }

    private static String replace(String path, String value) {
        return patch("replace", path, Tree.of(value).toString());
    }

    private static String patch(String op, String path, String value) {
        return """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations": [{"op": "%s", "path": %s, "value": %s}]}
                """.formatted(op, Tree.of(path), value);
    }
}
