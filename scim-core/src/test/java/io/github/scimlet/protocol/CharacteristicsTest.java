package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Mutability;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.InMemoryStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every mutability with every returned, in every operation and both presets (RFC 7643 §7)")
class CharacteristicsTest {

    private static final String URN = "urn:example:all:1.0:All";

    /** An attribute for each pair, and one that tells whether the extension is shown at all. */
    private static final Schema ALL = Samples.schema("{\"id\":\"" + URN + "\",\"attributes\":["
            + pairs().map(pair -> "{\"name\":\"%s\",\"mutability\":\"%s\",\"returned\":\"%s\"}"
                            .formatted(name(pair), pair.mutability.keyword(), pair.returned.keyword()))
                    .collect(Collectors.joining(","))
            + "]}");

    private final InMemoryStore store = new InMemoryStore();

    /** What an attribute is like. */
    record Pair(Mutability mutability, Returned returned) {

        /** Whether it may be seen by those who name it. */
        boolean visible() {
            return mutability != Mutability.WRITE_ONLY && returned != Returned.NEVER;
        }

        boolean always() {
            return visible() && returned == Returned.ALWAYS;
        }

        boolean byDefault() {
            return visible() && returned != Returned.REQUEST;
        }

        boolean readOnly() {
            return mutability == Mutability.READ_ONLY;
        }

        boolean immutable() {
            return mutability == Mutability.IMMUTABLE;
        }
    }

    private static Stream<Pair> pairs() {
        return Stream.of(Mutability.values())
                .flatMap(
                        mutability -> Arrays.stream(Returned.values()).map(returned -> new Pair(mutability, returned)));
    }

    static Stream<Arguments> everything() {
        return Stream.of(Preset.values()).flatMap(preset -> pairs().map(pair -> Arguments.of(preset, pair)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void letsAClientSetItWhereItMay(Preset preset, Pair pair) {
        TestClient client = client(preset);

        TestReply created = client.post("/Users", body(pair, "\"sent\"")).is(201);

        assertThat(stored(created.text("id"), pair)).contains(pair.readOnly() ? "server" : "sent");
        assertThat(shows(created, pair)).isEqualTo(pair.visible());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void showsItToThoseWhoMaySeeIt(Preset preset, Pair pair) {
        TestClient client = client(preset);
        String path = "/Users/" + client.created("/Users", body(pair, "\"sent\""));
        String name = URN + ":" + name(pair);

        for (String from : List.of(path, "/Users")) {
            assertThat(shows(client.get(from), pair)).isEqualTo(pair.byDefault());
            assertThat(shows(client.get(from + "?attributes=" + name), pair)).isEqualTo(pair.visible());
            assertThat(shows(client.get(from + "?attributes=userName"), pair)).isEqualTo(pair.always());
            assertThat(shows(client.get(from + "?excludedAttributes=" + name), pair))
                    .isEqualTo(pair.always());
        }
        String search = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"attributes\":[\"";
        assertThat(shows(client.post("/Users/.search", search + name + "\"]}"), pair))
                .isEqualTo(pair.visible());
        assertThat(shows(client.post("/Users/.search", search + "userName\"]}"), pair))
                .isEqualTo(pair.always());
        assertThat(shows(client.patch(path, Bodies.operation("add", "title", "\"x\"")), pair))
                .isEqualTo(pair.byDefault());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void replacesItByPutWhereItMay(Preset preset, Pair pair) {
        TestClient client = client(preset);
        String id = client.created("/Users", body(pair, "\"sent\""));

        TestReply replaced = client.put("/Users/" + id, body(pair, "\"other\""));

        if (pair.immutable()) {
            replaced.isError(400, "mutability").saying(name(pair));
            assertThat(stored(id, pair)).contains("sent");
        } else {
            assertThat(stored(id, pair)).contains(pair.readOnly() ? "server" : "other");
            assertThat(shows(replaced.is(200), pair)).isEqualTo(pair.visible());
        }
        client.put("/Users/" + id, body(pair, pair.immutable() ? "\"sent\"" : "\"other\""))
                .is(200);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void clearsByAnOmissionInAPutNoMoreThanWhatClientsReadAndWrite(Preset preset, Pair pair) {
        TestClient client = client(preset);
        String id = client.created("/Users", body(pair, "\"sent\""));
        Optional<Object> before = stored(id, pair);

        client.put("/Users/" + id, Bodies.user("a", "\"title\":\"x\"")).is(200);

        assertThat(stored(id, pair)).isEqualTo(pair.mutability == Mutability.READ_WRITE ? Optional.empty() : before);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void changesItByPatchWhereItMay(Preset preset, Pair pair) {
        for (String op : List.of("add", "replace")) {
            TestClient client = client(preset);
            String id = client.created("/Users", body(pair, "\"sent\""));
            String path = URN + ":" + name(pair);

            TestReply changed = client.patch("/Users/" + id, Bodies.operation(op, path, "\"other\""));

            if (pair.readOnly() || pair.immutable()) {
                changed.isError(400, "mutability").saying(name(pair));
                assertThat(stored(id, pair)).contains(pair.readOnly() ? "server" : "sent");
            } else {
                assertThat(stored(id, pair)).contains("other");
                assertThat(shows(changed.is(200), pair)).isEqualTo(pair.visible());
            }
            client.delete("/Users/" + id).is(204);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void takesItAwayByPatchWhereItMay(Preset preset, Pair pair) {
        TestClient client = client(preset);
        String id = client.created("/Users", body(pair, "\"sent\""));

        TestReply removed = client.patch("/Users/" + id, Bodies.remove(URN + ":" + name(pair)));

        if (pair.readOnly() || pair.immutable()) {
            removed.isError(400, "mutability").saying(name(pair));
            assertThat(stored(id, pair)).isPresent();
        } else {
            removed.is(200);
            assertThat(stored(id, pair)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void setsForTheFirstTimeWhatIsImmutable(Preset preset, Pair pair) {
        for (Write write : List.of(Write.PUT, Write.ADD, Write.REPLACE, Write.ADD_WITHOUT_PATH)) {
            TestClient client = client(preset);
            String id = client.created("/Users", Bodies.user(write.name()));

            TestReply set = write.set(client, "/Users/" + id, URN + ":" + name(pair), "\"first\"");

            boolean refused = pair.readOnly()
                    && write != Write.PUT
                    && (preset == Preset.STRICT || write != Write.ADD_WITHOUT_PATH);
            set.is(refused ? 400 : 200);
            assertThat(stored(id, pair)).contains(pair.readOnly() ? "server" : "first");
        }
    }

    private TestClient client(Preset preset) {
        return preset.client(TestClient.serving(store)
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        return super.create(user.with(CharacteristicsTest::withServersPart), wanted);
                    }
                })
                .userExtension(ALL));
    }

    private static Attributes withServersPart(Attributes user) {
        Attributes given = user.complex(URN).orElse(Attributes.EMPTY);
        for (Returned returned : Returned.values()) {
            given = given.with(name(new Pair(Mutability.READ_ONLY, returned)), "server");
        }
        return user.with(URN, given);
    }

    private Optional<Object> stored(String id, Pair pair) {
        return store.users()
                .get(id, Projection.everything(Schemas.USERS))
                .orElseThrow()
                .extension(URN)
                .get(name(pair));
    }

    /** Whether the user, or the one user of a list, has the attribute. */
    private static boolean shows(TestReply reply, Pair pair) {
        Attributes answer = reply.json();
        Attributes user =
                answer.has("Resources") ? answer.complexes("Resources").get(0) : answer;
        return user.complex(URN).orElse(Attributes.EMPTY).has(name(pair));
    }

    private static String body(Pair pair, String json) {
        return Bodies.user("a", Bodies.member(URN + ":" + name(pair), json));
    }

    private static String name(Pair pair) {
        return pair.mutability.keyword() + "-" + pair.returned.keyword();
    }
}
