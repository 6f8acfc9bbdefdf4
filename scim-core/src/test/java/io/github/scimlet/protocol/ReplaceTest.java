package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PUT (RFC 7644 §3.5.1)")
class ReplaceTest {

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final String path = "/Users/"
            + client.created(
                    "/Users", "{\"userName\":\"bjensen\",\"title\":\"Guide\",\"active\":false,\"externalId\":\"7\"}");
    private final String version = client.version(path);

    @Test
    void putsOneResourceInThePlaceOfAnother() {
        TestReply reply = client.put(path, "{\"userName\":\"bjensen\",\"nickName\":\"Babs\"}")
                .is(200);

        assertThat(reply.text("nickName")).isEqualTo("Babs");
        assertThat(reply.json().mentions("title")).isFalse();
        assertThat(reply.json().mentions("externalId")).isFalse();
        assertThat(reply.text("id")).isEqualTo(path.substring("/Users/".length()));
        assertThat(reply.header("ETag").orElseThrow()).isNotEqualTo(version);
        assertThat(reply.header("Content-Location")).contains(TestClient.BASE + path);
        assertThat(client.get(path).body()).isEqualTo(reply.body());
    }

    @Test
    void changesNothingIfNothingIsOther() {
        TestReply before = client.get(path);

        TestReply reply = client.put(path, before.body()).is(200);

        assertThat(reply.body()).isEqualTo(before.body());
        assertThat(reply.header("ETag")).contains(version);
    }

    @Test
    void asksTheStoreForNothingIfNothingIsOther() {
        TestClient proud = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User replace(User before, User after) {
                        throw new AssertionError("nothing has changed");
                    }
                })
                .authenticatedByHost());

        proud.put(path, client.get(path).body()).is(200);
    }

    @Test
    void neverCreates() {
        client.put("/Users/nobody", "{\"userName\":\"x\"}").isError(404);

        assertThat(client.get("/Users").at("totalResults")).isEqualTo(1L);
    }

    @Test
    void leavesAnAccountDisabledIfThePutDoesNotSay() {
        assertThat(client.put(path, "{\"userName\":\"bjensen\"}").at("active")).isEqualTo(false);
    }

    @Test
    void clearsActiveIfItKeepsToTheLetter() {
        TestClient strict = TestClient.of(TestClient.serving(store).conformance(Conformance.STRICT));

        TestReply reply = strict.put(
                path, "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}");

        assertThat(reply.is(200).json().mentions("active")).isFalse();
    }

    @Test
    void needsWhatIsRequired() {
        client.put(path, "{\"title\":\"x\"}").isError(400, "invalidValue").saying("userName");
        assertThat(client.get(path).text("title")).isEqualTo("Guide");
    }

    @Test
    void refusesAUserNameThatIsTaken() {
        client.user("taken");

        client.put(path, "{\"userName\":\"TAKEN\"}").isError(409, "uniqueness");
        assertThat(client.get(path).text("userName")).isEqualTo("bjensen");
    }

    @Test
    void refusesWhatSaysThatItIsSomethingElse() {
        client.put(path, "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"userName\":\"a\"}")
                .isError(400, "invalidSyntax");
    }

    @Test
    void takesNoNoticeOfWhatOnlyTheServerSays() {
        TestReply reply = client.put(
                path,
                "{\"id\":\"x\",\"userName\":\"bjensen\",\"groups\":[{\"value\":\"1\"}],\"meta\":{\"version\":\"9\"}}");

        assertThat(reply.is(200).text("id")).isEqualTo(path.substring("/Users/".length()));
        assertThat(reply.json().mentions("groups")).isFalse();
        assertThat(List.of(version, "9")).doesNotContain(reply.text("meta", "version"));
    }

    @Test
    void showsWhatIsAskedFor() {
        TestReply reply = client.put(path + "?attributes=title", "{\"userName\":\"bjensen\",\"title\":\"New\"}")
                .is(200);

        assertThat(reply.json().names()).containsExactly("schemas", "id", "title");
        assertThat(reply.header("ETag").orElseThrow()).isNotEqualTo(version);
    }

    @Test
    void replacesMembersOfAGroup() {
        String user = path.substring("/Users/".length());
        String other = client.user("other");
        String group = "/Groups/" + client.group("Ops", user);

        TestReply reply = client.put(
                group, "{\"displayName\":\"Ops\",\"members\":[{\"value\":\"" + other + "\",\"display\":\"x\"}]}");

        assertThat(reply.is(200).at("members", 0, "value")).isEqualTo(other);
        assertThat(reply.at("members", 0, "display")).isEqualTo("other");
        assertThat(reply.json().values("members")).hasSize(1);
        assertThat(client.put(group, "{\"displayName\":\"Ops\"}").json().mentions("members"))
                .isFalse();
        assertThat(client.get(group).json().mentions("members")).isFalse();
    }

    @Test
    void changesNothingIfTheSameMembersComeInAnotherOrderAndForm() {
        String user = path.substring("/Users/".length());
        String other = client.user("other");
        String group = "/Groups/" + client.group("Ops", user, other);
        TestReply before = client.get(group);

        TestReply reply = client.put(
                group,
                "{\"displayName\":\"Ops\",\"members\":[\"" + other + "\",{\"value\":\"" + user
                        + "\",\"$ref\":null,\"type\":\"Group\"},{\"value\":\"" + user + "\"}]}");

        assertThat(reply.is(200).body()).isEqualTo(before.body());
    }

    @Test
    void losesNothingThatIsOnlyShownOnRequest() {
        Schema badge = Schemas.read(new ByteArrayInputStream("""
                {"id":"urn:example:Badge","name":"Badge","attributes":[
                  {"name":"pin","type":"string","mutability":"immutable","returned":"request"},
                  {"name":"colour","type":"string"}]}""".getBytes(StandardCharsets.UTF_8)))
                .get(0);
        TestClient thrifty = TestClient.of(TestClient.serving(store)
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        return super.get(id, wanted)
                                .map(user -> user.with(a -> wanted.includes("title") ? a : a.without("title")));
                    }
                })
                .userExtension(badge));
        String id =
                thrifty.created("/Users", "{\"userName\":\"x\",\"title\":\"T\",\"urn:example:Badge\":{\"pin\":\"1\"}}");

        thrifty.put("/Users/" + id + "?attributes=userName", "{\"userName\":\"x\",\"title\":\"T\",\"nickName\":\"y\"}")
                .is(200);
        thrifty.patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"z\"}")
                .is(200);

        TestReply reply = thrifty.get("/Users/" + id + "?attributes=urn:example:Badge:pin,title");
        assertThat(reply.at("urn:example:Badge")).isEqualTo(Attributes.of("pin", "1"));
        assertThat(reply.text("title")).isEqualTo("T");
    }

    @Test
    void keepsAPasswordThatItIsNotGiven() {
        StringBuilder passwords = new StringBuilder();
        TestClient hashing = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public User replace(User before, User after) {
                        passwords
                                .append(after.password()
                                        .map(password -> password.use(String::new))
                                        .orElse("none"))
                                .append(' ');
                        return super.replace(before, after);
                    }
                })
                .authenticatedByHost());

        hashing.put(path, "{\"userName\":\"bjensen\",\"title\":\"x\"}").is(200);
        hashing.put(path, "{\"userName\":\"bjensen\",\"title\":\"x\",\"password\":\"n3w\"}")
                .is(200);
        TestReply patched = hashing.patch(path, "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"n3wer\"}");

        assertThat(patched.is(200).body()).doesNotContain("n3wer", "password");
        assertThat(passwords).hasToString("none n3w n3wer ");
    }
}
