package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Mutability;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
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

    /** An attribute for each of them. */
    private static final Schema ALL = Samples.schema("{\"id\":\"" + URN + "\",\"attributes\":["
            + Characteristic.all()
                    .map(attribute -> "{\"name\":\"%s\",\"mutability\":\"%s\",\"returned\":\"%s\"}"
                            .formatted(
                                    attribute.name(),
                                    attribute.mutability().keyword(),
                                    attribute.returned().keyword()))
                    .collect(Collectors.joining(","))
            + "]}");

    private final TestStore store = TestStore.builder().userExtension(ALL).build();

    static Stream<Arguments> everything() {
        return Stream.of(Preset.values())
                .flatMap(preset -> Characteristic.all().map(attribute -> Arguments.of(preset, attribute)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void letsAClientSetItWhereItMay(Preset preset, Characteristic attribute) {
        TestClient client = client(preset);

        TestReply created = client.post("/Users", body(attribute, "\"sent\"")).is(201);

        assertThat(stored(created.text("id"), attribute)).contains(attribute.readOnly() ? "server" : "sent");
        assertThat(shows(created, attribute)).isEqualTo(attribute.visible());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void showsItToThoseWhoMaySeeIt(Preset preset, Characteristic attribute) {
        TestClient client = client(preset);
        String path = "/Users/" + client.created("/Users", body(attribute, "\"sent\""));
        String name = URN + ":" + attribute.name();

        for (String from : List.of(path, "/Users")) {
            assertThat(shows(client.get(from), attribute)).isEqualTo(attribute.byDefault());
            assertThat(shows(client.get(from + "?attributes=" + name), attribute))
                    .isEqualTo(attribute.visible());
            assertThat(shows(client.get(from + "?attributes=userName"), attribute))
                    .isEqualTo(attribute.always());
            assertThat(shows(client.get(from + "?excludedAttributes=" + name), attribute))
                    .isEqualTo(attribute.always());
        }
        String search = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"attributes\":[\"";
        assertThat(shows(client.post("/Users/.search", search + name + "\"]}"), attribute))
                .isEqualTo(attribute.visible());
        assertThat(shows(client.post("/Users/.search", search + "userName\"]}"), attribute))
                .isEqualTo(attribute.always());
        assertThat(shows(client.patch(path, Bodies.operation("add", "title", "\"x\"")), attribute))
                .isEqualTo(attribute.byDefault());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void replacesItByPutWhereItMay(Preset preset, Characteristic attribute) {
        TestClient client = client(preset);
        String id = client.created("/Users", body(attribute, "\"sent\""));

        TestReply replaced = client.put("/Users/" + id, body(attribute, "\"other\""));

        if (attribute.immutable()) {
            replaced.isError(400, "mutability").saying(attribute.name());
            assertThat(stored(id, attribute)).contains("sent");
        } else {
            assertThat(stored(id, attribute)).contains(attribute.readOnly() ? "server" : "other");
            assertThat(shows(replaced.is(200), attribute)).isEqualTo(attribute.visible());
        }
        client.put("/Users/" + id, body(attribute, attribute.immutable() ? "\"sent\"" : "\"other\""))
                .is(200);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void clearsByAnOmissionInAPutNoMoreThanWhatClientsReadAndWrite(Preset preset, Characteristic attribute) {
        TestClient client = client(preset);
        String id = client.created("/Users", body(attribute, "\"sent\""));
        Optional<Object> before = stored(id, attribute);

        client.put("/Users/" + id, Bodies.user("a", "\"title\":\"x\"")).is(200);

        assertThat(stored(id, attribute))
                .isEqualTo(attribute.mutability() == Mutability.READ_WRITE ? Optional.empty() : before);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void changesItByPatchWhereItMay(Preset preset, Characteristic attribute) {
        for (String op : List.of("add", "replace")) {
            TestClient client = client(preset);
            String id = client.created("/Users", body(attribute, "\"sent\""));
            String path = URN + ":" + attribute.name();

            TestReply changed = client.patch("/Users/" + id, Bodies.operation(op, path, "\"other\""));

            if (attribute.readOnly() || attribute.immutable()) {
                changed.isError(400, "mutability").saying(attribute.name());
                assertThat(stored(id, attribute)).contains(attribute.readOnly() ? "server" : "sent");
            } else {
                assertThat(stored(id, attribute)).contains("other");
                assertThat(shows(changed.is(200), attribute)).isEqualTo(attribute.visible());
            }
            client.delete("/Users/" + id).is(204);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void takesItAwayByPatchWhereItMay(Preset preset, Characteristic attribute) {
        TestClient client = client(preset);
        String id = client.created("/Users", body(attribute, "\"sent\""));

        TestReply removed = client.patch("/Users/" + id, Bodies.remove(URN + ":" + attribute.name()));

        if (attribute.readOnly() || attribute.immutable()) {
            removed.isError(400, "mutability").saying(attribute.name());
            assertThat(stored(id, attribute)).isPresent();
        } else {
            removed.is(200);
            assertThat(stored(id, attribute)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void setsForTheFirstTimeWhatIsImmutable(Preset preset, Characteristic attribute) {
        for (Write write : List.of(Write.PUT, Write.ADD, Write.REPLACE, Write.ADD_WITHOUT_PATH)) {
            TestClient client = client(preset);
            String id = client.created("/Users", Bodies.user(write.name()));

            TestReply set = write.set(client, "/Users/" + id, URN + ":" + attribute.name(), "\"first\"");

            boolean refused = attribute.readOnly()
                    && write != Write.PUT
                    && (preset == Preset.STRICT || write != Write.ADD_WITHOUT_PATH);
            set.is(refused ? 400 : 200);
            assertThat(stored(id, attribute)).contains(attribute.readOnly() ? "server" : "first");
        }
    }

    /** Of a careless store, which keeps even what is secret. */
    private TestClient client(Preset preset) {
        return preset.client(TestClient.serving(store)
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        return super.create(Secrets.revealed(user).with(CharacteristicsTest::withServersPart), wanted);
                    }

                    @Override
                    public User replace(User before, User after) {
                        return super.replace(before, Secrets.revealed(after));
                    }
                })
                .userExtension(ALL));
    }

    private static Attributes withServersPart(Attributes user) {
        Attributes given = user.complex(URN).orElse(Attributes.EMPTY);
        for (Returned returned : Returned.values()) {
            given = given.with(new Characteristic(Mutability.READ_ONLY, returned).name(), "server");
        }
        return user.with(URN, given);
    }

    private Optional<Object> stored(String id, Characteristic attribute) {
        return store.users()
                .get(id, Projection.everything(Schemas.USERS.with(new Extension(ALL, false))))
                .orElseThrow()
                .extension(URN)
                .get(attribute.name());
    }

    /** Whether the user, or the one user of a list, has the attribute. */
    private static boolean shows(TestReply reply, Characteristic attribute) {
        Attributes answer = reply.json();
        Attributes user =
                answer.has("Resources") ? answer.complexes("Resources").get(0) : answer;
        return user.complex(URN).orElse(Attributes.EMPTY).has(attribute.name());
    }

    private static String body(Characteristic attribute, String json) {
        return Bodies.user("a", Bodies.member(URN + ":" + attribute.name(), json));
    }
}
