package io.github.scimlet.protocol;

import static io.github.scimlet.json.BrokenInputStream.failingWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Limits of Bulk requests (RFC 7644 §3.7.4)")
@Timeout(60)
class BulkLimitsTest extends BulkFixture {

    private TestClient limited(ServiceProviderConfig.Builder limits) {
        return TestClient.of(TestClient.serving(store).config(limits.build()));
    }

    /** An array that goes on for as long as anybody reads it. */
    private static InputStream endless(String start, String element, AtomicInteger read) {
        byte[] text = element.getBytes(StandardCharsets.UTF_8);
        InputStream elements = new InputStream() {
            private int next;

            @Override
            public int read() {
                read.incrementAndGet();
                return text[next++ % text.length];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), elements);
    }

    @Test
    void allowAsManyOperationsAsTheySay() {
        TestClient two = limited(ServiceProviderConfig.builder().maxBulkOperations(2));

        assertThat(statuses(bulk(two, user("ann"), user("bob")))).containsExactly("201", "201");
        assertThat(two.get("/ServiceProviderConfig").at("bulk", "maxOperations"))
                .isEqualTo(2L);
    }

    @Test
    void letAllOperationsTogetherLookAtNoMoreValuesThanThoseOfOnePatch() {
        String emails = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"value\":\"e" + i + "\"}")
                .collect(Collectors.joining(","));
        String id = client.post("/Users", "{\"userName\":\"ann\",\"emails\":[" + emails + "]}")
                .is(201)
                .json()
                .text("id")
                .orElseThrow();
        String[] removals = Collections.nCopies(100, Bodies.remove("emails[value eq \\\"x\\\"]"))
                .toArray(String[]::new);
        String[] patches =
                Collections.nCopies(20, patch("/Users/" + id, removals)).toArray(String[]::new);

        TestReply reply = bulk(client, patches);

        assertThat(statuses(reply)).startsWith("200", "200").endsWith("413", "413");
        client.patch("/Users/" + id, removals).is(200);
    }

    @Test
    void letNothingHappenIfThereAreMoreOperations() {
        TestClient two = limited(ServiceProviderConfig.builder().maxBulkOperations(2));

        bulk(two, user("ann"), user("bob"), user("eve")).isError(413).saying("maxOperations", "2");

        assertThat(count("/Users")).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{},", "null,", "[],", "[{}],", "{\"method\":\"DELETE\",\"path\":\"/Users/1\"},"})
    void countOperationsWhileTheyAreRead(String operation) {
        AtomicInteger read = new AtomicInteger();

        client.send("POST", "/Bulk", endless("{\"OPERATIONS\":[", operation, read))
                .isError(413)
                .saying("maxOperations", "1000");

        assertThat(read.get()).isLessThan(1001 * operation.length() + (64 << 10));
    }

    @Test
    void letNothingBeReadThatSaysThatItIsTooLarge() {
        client.with("Content-Length", Integer.toString((10 << 20) + 1))
                .send("POST", "/Bulk", failingWith(new IllegalStateException("somebody has read it")))
                .isError(413)
                .saying("maxPayloadSize", "10485760");
    }

    @Test
    void letNothingBeReadBeyondThem() {
        AtomicInteger read = new AtomicInteger();

        client.send("POST", "/Bulk", endless("{\"Operations\":[{\"x\":[", "\"" + "x".repeat(50) + "\",", read))
                .isError(413)
                .saying("maxPayloadSize", "10485760");

        assertThat(read.get()).isLessThan((10 << 20) + (64 << 10));
    }

    @Test
    void areTheirOwn() {
        String large = post("/Users", "ann", "{\"userName\":\"ann\",\"displayName\":\"" + "x".repeat(2 << 20) + "\"}");
        String body = request("", large);
        TestClient exact = limited(ServiceProviderConfig.builder().maxBulkBytes(body.length()));

        exact.post("/Bulk", body + " ").isError(413).saying("maxPayloadSize", Integer.toString(body.length()));
        assertThat(statuses(exact.post("/Bulk", body))).containsExactly("201");
    }

    @Test
    void ofOtherRequestsHoldForEachOperation() {
        TestClient few = limited(ServiceProviderConfig.builder().maxMembers(2).maxPatchOperations(1));
        String add = "{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"x\"}";

        TestReply reply = bulk(
                few,
                group("A", "1", "2", "3"),
                group("B", "1", "2"),
                patch("/Groups/bulkId:B", add, add),
                patch("/Groups/bulkId:B", add));

        assertThat(statuses(reply)).containsExactly("413", "201", "413", "204");
        assertThat(error(reply, 0).text("detail").orElse("")).contains("maxMembers");
        assertThat(error(reply, 2).text("detail").orElse("")).contains("maxPatchOperations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refuseABodyThatNestsTooDeep(String level) {
        client.post("/Bulk", "{\"Operations\":[{\"data\":" + level.repeat(100_000))
                .isError(400, "invalidSyntax");
    }

    @Test
    void leaveReferencesFarDownToBeFound() {
        String deep = "{\"userName\":\"bob\",\"x\":" + "[".repeat(20) + "\"bulkId:none\"" + "]".repeat(20) + "}";

        assertThat(statuses(bulk(client, post("/Users", "bob", deep)))).containsExactly("400");
        assertThat(statuses(bulk(client, post("/Users", "bob", deep.replace("none", "ann")), user("ann"))))
                .containsExactly("201", "201");
        assertThat(statuses(bulk(
                        client,
                        post("/Users", "eve", deep.replace("none", "eve").replace("bob", "eve")))))
                .containsExactly("201");
    }

    @Test
    void areNotNeededForTextsThatAreLong() {
        String words = "x\\\\\\\"".repeat(500_000);

        TestReply reply = bulk(
                client,
                delete("/Users/" + words),
                "{\"method\":\"" + words + "\",\"path\":\"/Users\"}",
                patch("/Users/1", "{\"op\":\"remove\",\"path\":\"emails[value eq \\\"bulkId:" + words + "\\\"]\"}"));

        assertThat(statuses(reply)).containsExactly("404", "400", "400");
    }

    @Test
    void areWithinReachOfAChainThatLeadsForward() {
        String[] chain = IntStream.range(0, 1000)
                .mapToObj(i -> i == 999 ? group("G999") : group("G" + i, "bulkId:G" + (i + 1)))
                .toArray(String[]::new);

        TestReply reply = bulk(client, chain);

        assertThat(statuses(reply)).hasSize(1000).containsOnly("201");
        assertThat(members(path(reply, 0))).containsExactly(id(reply, 1));
        assertThat(members(path(reply, 998))).containsExactly(id(reply, 999));
    }

    @Test
    void boundTheWork() {
        CountingGroups groups = new CountingGroups(store.groups());
        int length = 200;
        String[] everybody =
                IntStream.range(0, length).mapToObj(i -> "bulkId:G" + i).toArray(String[]::new);
        String[] circles = IntStream.range(0, length)
                .mapToObj(i -> group("G" + i, everybody))
                .toArray(String[]::new);

        TestReply reply = bulk(TestClient.of(TestClient.serving(store).groups(groups)), circles);

        assertThat(statuses(reply)).hasSize(length).containsOnly("201");
        assertThat(members(path(reply, 0))).hasSize(length);
        assertThat(groups.created).hasValue(length);
        assertThat(groups.changed).hasValue(length);
        assertThat(groups.read).hasValueLessThanOrEqualTo(length * (length + 1));
    }

    /** Groups that count what they are asked for. */
    private static final class CountingGroups extends DelegatingGroups {

        private final AtomicInteger created = new AtomicInteger();
        private final AtomicInteger changed = new AtomicInteger();
        private final AtomicInteger read = new AtomicInteger();

        CountingGroups(GroupStore groups) {
            super(groups);
        }

        @Override
        public Group create(Group group, Projection wanted) {
            created.incrementAndGet();
            return super.create(group, wanted);
        }

        @Override
        public Optional<Group> get(String id, Projection wanted) {
            read.incrementAndGet();
            return super.get(id, wanted);
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            changed.incrementAndGet();
            return super.changeMembers(id, change);
        }
    }

    @Test
    void mustBeKeptByABodyThatBreaksOff() {
        client.send("POST", "/Bulk", failingWith(new IOException("reset"))).isError(400, "invalidSyntax");
    }
}
