package io.github.scimlet.jdbc;

import static io.github.scimlet.jdbc.HostileTexts.json;
import static io.github.scimlet.protocol.TestClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.jdbc.WatchedDataSource.Executed;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.TestClient;
import io.github.scimlet.protocol.TestReply;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import io.github.scimlet.store.Sort;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile texts wherever else a client can put one: refused, or nobody's; and nothing comes to harm. */
@EachDialect
class HostileRequestsTest {

    private final WatchedDataSource watched;
    private final JdbcStore store;
    private final TestClient engine;
    private final String user;
    private final String group;

    HostileRequestsTest(TestDatabase database) {
        watched = WatchedDataSource.of(OwnTables.in(database));
        store = JdbcStore.builder(watched.dataSource())
                .build()
                .tenant(UUID.randomUUID().toString());
        engine = TestClient.of(new JdbcTestStore(store));
        user = engine.post("/Users", "{\"userName\":\"bjensen\"}").is(201).text("id");
        group = engine.post("/Groups", "{\"displayName\":\"Staff\",\"members\":[{\"value\":\"" + user + "\"}]}")
                .is(201)
                .text("id");
    }

    private void send(String method, String target, String body) {
        TestReply reply = engine.send(method, target, body);
        assertThat(reply.status())
                .as("%s %s %s: %s", method, target, body, reply.body())
                .isBetween(200, 499);
        if (reply.status() == 200 && reply.json().has("totalResults")) {
            assertThat(reply.each("id").size()).as(target).isLessThanOrEqualTo(1);
        }
    }

    private static String patch(String operation) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation + "]}";
    }

    private void sendEverywhere(String text) {
        String url = encoded(text);
        for (String method : List.of("GET", "DELETE")) {
            send(method, "/Users/x" + url, "");
            send(method, "/Groups/" + user + url, "");
        }
        send("PUT", "/Users/x" + url, "{\"userName\":\"x\"}");
        send("PATCH", "/Groups/x" + url, patch("{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"x\"}"));
        for (String parameter : List.of(
                "sortBy", "cursor", "filter", "attributes", "excludedAttributes", "startIndex", "count", "sortOrder")) {
            send("GET", "/Users?" + parameter + "=" + url, "");
        }
        send("GET", "/Users?filter=" + encoded(text + " eq \"x\""), "");
        send("GET", "/Users?filter=" + encoded("emails[" + text + " eq \"x\"]"), "");
        send("GET", "/Users?filter=" + encoded("groups.value eq " + json(text)), "");
        send("GET", "/Users?filter=" + encoded("meta.version eq " + json(text)), "");
        send("GET", "/Groups?filter=" + encoded("members.value eq " + json(text)), "");
        send(
                "GET",
                "/Groups?filter=" + encoded("members[type ne " + json(text) + " and display co " + json(text) + "]"),
                "");
        send("GET", "/Users?filter=" + encoded("id eq " + json(text) + " or meta.created gt " + json(text)), "");
        send(
                "PATCH",
                "/Groups/" + group,
                patch("{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":" + json(text) + "}]}"));
        send(
                "PATCH",
                "/Groups/" + group,
                patch("{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":" + json(text) + "}]}"));
        send(
                "PATCH",
                "/Groups/" + group,
                patch("{\"op\":\"remove\",\"path\":" + json("members[value eq " + json(text) + "]") + "}"));
        send(
                "PATCH",
                "/Groups/" + group,
                patch("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":" + json(text) + "}"));
        send("PATCH", "/Users/" + user, patch("{\"op\":\"replace\",\"path\":" + json(text) + ",\"value\":\"x\"}"));
    }

    private Set<String> textsOf(Runnable requests) {
        Set<String> texts = new HashSet<>();
        watched.during(requests).stream().map(Executed::text).forEach(texts::add);
        return texts;
    }

    @Test
    void doNoHarm() {
        HostileTexts.all().forEach(this::sendEverywhere);

        assertThat(engine.get("/Users").is(200).each("id")).containsExactly(user);
        assertThat(engine.get("/Groups/" + group).is(200).json().complexes("members"))
                .hasSize(1)
                .allMatch(member -> member.text("value").equals(Optional.of(user)));
    }

    @Test
    void areNoPartOfAnyStatement() {
        Set<String> harmless = textsOf(
                () -> Stream.concat(HostileTexts.HARMLESS.stream(), Stream.of("10", "null", "userName eq \"x\""))
                        .forEach(this::sendEverywhere));

        Set<String> hostile = textsOf(() -> HostileTexts.all().forEach(this::sendEverywhere));

        assertThat(harmless).hasSizeGreaterThan(10).containsAll(hostile);
    }

    @Test
    void makeATenantOfEachName() {
        List<String> names = HostileTexts.all();

        names.forEach(name -> store.tenant(name)
                .users()
                .create(User.named(Integer.toString(names.indexOf(name))), Projection.everything(Schemas.USERS)));

        for (String name : names) {
            assertThat(store.tenant(name)
                            .users()
                            .query(Query.all(Schemas.USERS))
                            .resources())
                    .extracting(User::userName)
                    .containsExactly(Integer.toString(names.indexOf(name)));
        }
    }

    @Test
    void areNoPositions() {
        Query query = Query.all(Schemas.USERS).withPage(1, 10);

        for (String text : HostileTexts.all()) {
            assertIsHandled(query, text);
            assertIsHandled(query, "1 " + text.length() + " " + text);
            assertIsHandled(query.withSort(by("userName")), "1 36 " + user + "=" + text);
            assertIsHandled(query.withSort(by("meta.created")), "1 36 " + user + "=" + text);
            assertIsHandled(query.withSort(by("active")), "1 36 " + user + "=" + text);
        }
    }

    private static Sort by(String path) {
        return new Sort(Schemas.USERS.resolve(AttributePath.parse(path)).orElseThrow(), false);
    }

    private void assertIsHandled(Query query, String position) {
        try {
            Slice<User> slice = store.users().slice(query, Optional.of(position));
            assertThat(slice.resources().size()).isLessThanOrEqualTo(1);
        } catch (ScimException e) {
            assertThat(e.error().status()).as(position).isEqualTo(400);
        }
    }
}
