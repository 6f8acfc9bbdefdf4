package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a listener learns of stores that do other than they are asked")
class ChangesOfStoresTest {

    private static final String BADGE = "urn:example:badge:2.0:User";

    private final TestStore store = TestStore.empty();
    private final List<Change> changes = new ArrayList<>();
    private final TestClient silent = TestClient.of(store);

    private TestClient client(ScimServiceProvider.Builder provider) {
        return TestClient.of(provider.listener(changes::add));
    }

    private Change only() {
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    /** Keeps no versions, and of each user what {@code kept} leaves. */
    private TestClient keeping(UnaryOperator<Attributes> kept) {
        return client(TestClient.serving(store)
                .extension(
                        "User",
                        new Extension(
                                Schema.of(Attributes.of("id", BADGE)
                                        .with(
                                                "attributes",
                                                List.of(Attributes.of("name", "pin")
                                                        .with("type", "string")
                                                        .with("mutability", "writeOnly")))),
                                false))
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User create(User user, Projection wanted) {
                        return withoutMeta(super.create(user.with(kept), wanted));
                    }

                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        return super.get(id, wanted).map(this::withoutMeta);
                    }

                    @Override
                    public User replace(User before, User after) {
                        User current = super.get(before.id(), Projection.stored(Schemas.USERS))
                                .orElseThrow();
                        return withoutMeta(super.replace(current, after.with(kept)));
                    }

                    private User withoutMeta(User user) {
                        return user.with(a -> a.without("meta"));
                    }
                }));
    }

    @Test
    void isNothingOfWhatTheStoreDoesNotKeep() {
        String id = silent.user("bjensen");

        keeping(a -> a.without("nickName"))
                .patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"Babs\"}")
                .is(200);

        assertThat(changes).isEmpty();
    }

    @Test
    void isWhatTheStoreHasMadeOfAChange() {
        String id = silent.user("bjensen");

        keeping(a -> a.without("nickName").with("displayName", a.get("title")))
                .put("/Users/" + id, "{\"userName\":\"bjensen\",\"nickName\":\"Babs\",\"title\":\"Boss\"}")
                .is(200);

        assertThat(only().attributes())
                .containsExactlyInAnyOrder(AttributePath.of("title"), AttributePath.of("displayName"));
    }

    @Test
    void isWhatTheStoreHasMadeOfANewUser() {
        keeping(a -> a.without("nickName").with("displayName", a.get("title")))
                .post("/Users", "{\"userName\":\"bjensen\",\"nickName\":\"Babs\",\"title\":\"Boss\"}")
                .is(201);

        assertThat(only().attributes())
                .containsExactlyInAnyOrder(
                        AttributePath.of("userName"), AttributePath.of("title"), AttributePath.of("displayName"));
    }

    @Test
    void isThatASecretOfAnExtensionWasSet() {
        String id = silent.user("bjensen");

        keeping(a -> a.without(BADGE))
                .patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"" + BADGE + ":pin\",\"value\":\"1234\"}")
                .is(200);

        assertThat(only().attributes()).containsExactly(AttributePath.of("pin").withSchema(BADGE));
    }

    @Test
    void isNoNewMemberWhereTheStoreReturnsMembersUnasked() {
        String group = silent.group("Ops", silent.user("ann"));
        TestClient client = client(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Group replace(Group before, Group after) {
                super.replace(before, after);
                return super.get(before.id(), Projection.stored(Schemas.GROUPS)).orElseThrow();
            }
        }));

        client.patch("/Groups/" + group, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ops EU\"}")
                .is(204);

        assertThat(only().attributes()).containsExactly(AttributePath.of("displayName"));
        assertThat(only().members().isEmpty()).isTrue();
    }

    @Test
    void isNoMemberWhoWasGoneBeforeTheGroupWasCreated() {
        String ann = silent.user("ann");
        TestClient client = client(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Group create(Group group, Projection wanted) {
                silent.delete("/Users/" + ann).is(204);
                return super.create(group, wanted);
            }
        }));

        client.group("Ops", ann);

        assertThat(only().members().isEmpty()).isTrue();
        assertThat(only().attributes()).containsExactly(AttributePath.of("displayName"));
    }

    @Test
    void isTheMembersOfANewGroup() {
        String ann = silent.user("ann");

        client(TestClient.serving(store)).group("Ops", ann);

        assertThat(only().members().added()).extracting(Member::value).containsExactly(ann);
        assertThat(only().attributes())
                .containsExactlyInAnyOrder(AttributePath.of("displayName"), AttributePath.of("members"));
    }

    @Test
    void staysAsItWasTold() {
        client(TestClient.serving(store))
                .post("/Users", "{\"userName\":\"a\",\"shoeSize\":42}")
                .is(201);

        List<String> places = Objects.requireNonNull(only().tolerances().get(Tolerance.UNKNOWN_ATTRIBUTE));
        assertThat(places).containsExactly("shoeSize");
        assertThatThrownBy(() -> places.add("x")).isInstanceOf(UnsupportedOperationException.class);
    }
}
