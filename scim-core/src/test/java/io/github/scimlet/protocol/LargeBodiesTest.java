package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.store.InMemoryOnly;
import io.github.scimlet.store.TestStore;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that name more members than a store that goes through them one by one has in memory. */
@InMemoryOnly
class LargeBodiesTest {

    private static final int MANY = 30_000;
    private static final String SCHEMAS = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";

    private final TestStore store = TestStore.empty();
    private final StreamedMembers groups = new StreamedMembers(store.groups(), 3_000);
    private final ServiceProviderConfig.Builder config =
            ServiceProviderConfig.builder().maxMembers(100_000).maxBodyBytes(50_000_000);
    private final String path = "/Groups/" + TestClient.of(store).group("Ops");

    @AfterEach
    void leavesNoFile() {
        assertThat(SpoolFiles.count()).isZero();
    }

    private ScimServiceProvider.Builder serving(StreamedMembers served) {
        return ScimServiceProvider.builder()
                .users(store.users())
                .groups(served)
                .config(config.build())
                .authenticatedByHost();
    }

    private TestClient client() {
        return TestClient.of(serving(groups));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(ManyMembers::id).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String body(String name, List<String> ids) {
        return "{" + SCHEMAS + ",\"members\":[" + GroupMembersFixture.values(ids.toArray(String[]::new))
                + "],\"displayName\":\"" + name + "\"}";
    }

    private String displayName() {
        return TestClient.of(store).get(path).is(200).text("displayName");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 2_500, MANY})
    void areGoneThroughByTheStore(int count) {
        List<String> ids = ids(count);
        Collections.reverse(ids);
        ids.addAll(ids.subList(0, count / 2));
        List<Long> files = new ArrayList<>();
        groups.before = () -> files.add(SpoolFiles.count());

        TestReply reply = client().put(path, body("Staff", ids)).is(200);

        assertThat(groups.named).isEqualTo(ids(count));
        assertThat(files.get(0) > 0).isEqualTo(count == MANY);
        assertThat(displayName()).isEqualTo("Staff");
        assertThat(reply.text("displayName")).isEqualTo("Staff");
        assertThat(reply.json().complexes("members")).hasSize(groups.size);
        assertThat(reply.header("Content-Location")).contains(TestClient.BASE + path);
        assertThat(reply.header("ETag")).contains(client().version(path));
    }

    @Test
    void createGroupsToo() {
        TestReply reply = client().post("/Groups", body("Staff", ids(MANY))).is(201);

        assertThat(groups.named).hasSize(MANY);
        assertThat(reply.header("Location")).contains(TestClient.BASE + "/Groups/" + reply.text("id"));
        assertThat(reply.json().complexes("members")).hasSize(groups.size);
        assertThat(TestClient.of(store)
                        .get("/Groups/" + reply.text("id"))
                        .is(200)
                        .text("displayName"))
                .isEqualTo("Staff");
    }

    @Test
    void needNotBeLarge() {
        StreamedMembers small = new StreamedMembers(store.groups(), 0);

        TestClient.of(serving(small)).post("/Groups", body("Staff", ids(1_000))).is(201);

        assertThat(small.writes).isZero();
    }

    @Test
    void areAnsweredAsTheClientWants() {
        TestReply reply = client().put(path + "?attributes=displayName", body("Staff", ids(1_001)));

        assertThat(reply.is(200).body()).contains("Staff").doesNotContain("members");
        assertThat(groups.pages).isEmpty();
    }

    /** A body whose members never end is read for as long as it is allowed, and no longer. */
    @Test
    @Timeout(60)
    void endAtTheirLimits() {
        client().send("PUT", path, endless()).isError(413).saying("maxMembers");
        config.maxMembers(Integer.MAX_VALUE);
        client().send("PUT", path, endless()).isError(413).saying("maxBodyBytes");
        client().send("POST", "/Groups", endless()).isError(413).saying("maxBodyBytes");

        assertThat(groups.writes).isZero();
    }

    private static InputStream endless() {
        return new InputStream() {
            private byte[] element = bytes("{\"members\":[");
            private int position;
            private int number;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (position == element.length) {
                    element = bytes("{\"value\":\"member-" + number++ + "\"},");
                    position = 0;
                }
                int some = Math.min(length, element.length - position);
                System.arraycopy(element, position, buffer, offset, some);
                position += some;
                return some;
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void changeNothingIfWhatFollowsTheMembersIsWrong() {
        String whole = body("Staff", ids(MANY));
        List<String> wrong = List.of(
                whole.replace("displayName", "nickName"),
                whole.replace("\"Staff\"", "17"),
                whole.replace("\"displayName\"", "\"members\":[],\"displayName\""),
                whole.substring(0, whole.length() - 1),
                whole.substring(0, whole.length() / 2),
                whole + "x",
                whole.replace("2.0:Group", "2.0:User"));

        TestClient strict = TestClient.of(serving(groups).conformance(Conformance.STRICT));

        for (String body : wrong) {
            strict.put(path, body).is(400);
            strict.post("/Groups", body).is(400);
        }

        assertThat(groups.writes).isZero();
        assertThat(displayName()).isEqualTo("Ops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "{}",
                "{\"type\":\"User\"}",
                "{\"value\":{\"a\":1}}",
                "{\"value\":null}",
                "[]x",
                "[{\"value\":\"a\"}]",
                "{\"value\":\"a\",\"value\":\"b\"}",
                "{\"value\":[\"a\",\"b\"]}"
            })
    void areRefusedForOneMemberWhereverItStands(String member) {
        String some = GroupMembersFixture.values(ids(1_500).toArray(String[]::new));
        String few = GroupMembersFixture.values(ids(3).toArray(String[]::new));
        Function<String, String> body = others -> "{\"displayName\":\"Staff\",\"members\":[" + others + "]}";

        groups.roomy = true;

        TestReply asUsual = client().put(path, body.apply(few + "," + member)).is(400);

        for (String others : List.of(some + "," + member, member + "," + some, member + "," + few + "," + some)) {
            TestReply reply = client().put(path, body.apply(others)).is(400);
            assertThat(reply.json().text("scimType")).isEqualTo(asUsual.json().text("scimType"));
            assertThat(reply.text("detail").replaceAll("column \\d+", ""))
                    .isEqualTo(asUsual.text("detail").replaceAll("column \\d+", ""));
        }
        assertThat(groups.writes).isZero();
    }

    @Test
    void areReadAsLiberallyAsOthers() {
        String members = GroupMembersFixture.values(ids(1_500).toArray(String[]::new))
                + ",null,\"x\",{\"value\":\"y\",\"display\":\"Y\",\"colour\":\"red\",\"$ref\":\"/Users/y\"},{\"VALUE\":\"z\"}";

        client().put(path, "{\"DisplayName\":\"Staff\",\"MEMBERS\":[" + members + "]}")
                .is(200);

        assertThat(groups.named).hasSize(1_503).endsWith("x", "y", "z");
    }

    @Test
    void nameMembersWhoAreNobody() {
        List<String> ids = ids(1_500);
        ids.add("nobody1");
        TestClient strict = TestClient.of(serving(groups).conformance(Conformance.STRICT));

        client().put(path, body("Staff", ids)).is(200);
        strict.put(path, body("Others", ids)).isError(400, "invalidValue").saying("nobody1");
        strict.post("/Groups", body("Others", ids)).isError(400, "invalidValue").saying("nobody1");

        assertThat(displayName()).isEqualTo("Staff");
    }

    @Test
    void nameNobodyByAnIdThatIsVeryLong() {
        List<String> ids = ids(1_500);
        ids.add("x".repeat(5_000));

        client().put(path, body("Staff", ids)).is(200);

        assertThat(groups.named).hasSize(1_500);
    }

    @Test
    void areForTheVersionThatTheyAreMeantFor() {
        TestClient client = client();
        String version = client.version(path);
        String other = version.replace("W/\"", "W/\"9");

        client.with("If-Match", other).put(path, body("Staff", ids(1_500))).isError(412);
        client.with("If-None-Match", "*").put(path, body("Staff", ids(1_500))).isError(412);
        assertThat(groups.writes).isZero();
        client.with("If-Match", version).put(path, body("Staff", ids(1_500))).is(200);
        client.put("/Groups/nothing", body("Staff", ids(1_500))).isError(404);
    }

    @Test
    void areGoneThroughAgainIfAnotherChangeCameFirst() {
        AtomicInteger attempts = new AtomicInteger();
        groups.before = () -> {
            if (attempts.getAndIncrement() == 0) {
                throw ScimException.preconditionFailed("too late");
            }
        };

        client().put(path, body("Staff", ids(MANY))).is(200);

        assertThat(groups.writes).isEqualTo(1);
        assertThat(groups.named).hasSize(MANY);
        assertThat(displayName()).isEqualTo("Staff");
    }

    @Test
    void failAsAnythingElseDoes() {
        groups.before = () -> {
            throw new IllegalStateException("the database is down");
        };

        client().put(path, body("Staff", ids(MANY))).isError(500);
        client().post("/Groups", body("Staff", ids(MANY))).isError(500);
    }

    @Test
    void areForThoseWhoMayChangeThem() {
        AccessPolicy noMembers = access -> !access.attributes().contains(AttributePath.of("members"));
        AccessPolicy reading = access -> access.operation() == Operation.READ;

        for (AccessPolicy policy : List.of(noMembers, reading)) {
            TestClient client = TestClient.of(serving(groups).policy(policy));
            client.put(path, body("Staff", ids(1_500))).isError(403);
            client.post("/Groups", body("Staff", ids(1_500))).isError(403);
        }

        assertThat(groups.writes).isZero();
    }

    @Test
    void changeNoMembersOfWhomTheCallerMustNotKnow() {
        AccessPolicy hiding = new AccessPolicy() {
            @Override
            public boolean allows(Access access) {
                return true;
            }

            @Override
            public Set<AttributePath> hidden(Caller caller, String resourceType) {
                return resourceType.equals("Group") ? Set.of(AttributePath.of("members")) : Set.of();
            }
        };
        groups.roomy = true;

        TestClient.of(serving(groups).policy(hiding))
                .put(path, body("Staff", ids(1_500)))
                .is(200);

        assertThat(groups.writes).isZero();
        assertThat(displayName()).isEqualTo("Staff");
    }

    @Test
    void areReadAsAWholeForAListener() {
        List<Change> heard = new ArrayList<>();
        groups.roomy = true;

        TestClient.of(serving(groups).listener(heard::add))
                .put(path, body("Staff", ids(1_500)))
                .is(200);

        assertThat(heard).hasSize(1);
        assertThat(groups.writes).isZero();
    }

    @Test
    void areReadAsAWholeInABulkRequest() {
        groups.roomy = true;
        String operation = "{\"method\":\"PUT\",\"path\":\"" + path + "\",\"data\":" + body("Staff", ids(1_500)) + "}";

        client().post("/Bulk", "{\"Operations\":[" + operation + "]}").is(200);

        assertThat(groups.writes).isZero();
        assertThat(displayName()).isEqualTo("Staff");
    }
}
