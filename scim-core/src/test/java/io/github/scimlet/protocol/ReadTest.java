package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Secret;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GET of one resource (RFC 7644 §3.4.1, §3.9)")
class ReadTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String BABS = """
            {"userName":"bjensen","title":"Guide","name":{"familyName":"Jensen","givenName":"Barbara"},
             "emails":[{"value":"b@example.com","type":"work","primary":true},{"value":"b@home.example"}],
             "%s":{"department":"Tours","costCenter":"7"}}""".formatted(ENTERPRISE);

    private final TestStore store = TestStore.empty();
    private final TestClient client = TestClient.of(store);
    private final String path = "/Users/" + client.created("/Users", BABS);

    @Test
    void findsAUser() {
        TestReply reply = client.get(path).is(200);

        assertThat(reply.header("Content-Type")).contains("application/scim+json");
        assertThat(reply.header("Content-Location")).contains(TestClient.BASE + path);
        assertThat(reply.header("ETag")).contains(reply.text("meta", "version"));
        assertThat(reply.json().names())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "title", "name", "emails", ENTERPRISE, "meta");
    }

    @Test
    void saysThatThereIsNone() {
        client.get("/Users/nobody").isError(404).saying("nobody");
        client.get("/Groups" + path.substring("/Users".length())).isError(404);
    }

    @Test
    void repeatsOnlyTheBeginningOfALongId() {
        TestReply reply = client.get("/Users/" + "x".repeat(5000)).isError(404);

        assertThat(reply.body()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    userName                               | schemas, id, userName
                    USERNAME                               | schemas, id, userName
                    userName,title                         | schemas, id, userName, title
                    ' userName , , title ,'                | schemas, id, userName, title
                    id                                     | schemas, id
                    nickName                               | schemas, id
                    nothing                                | schemas, id
                    password                               | schemas, id
                    meta.version                           | schemas, id, meta
                    urn:ietf:params:scim:schemas:core:2.0:User:title | schemas, id, title
                    """)
    void showsWhatIsAskedForAndWhatIsShownAlways(String attributes, String shown) {
        TestReply reply = client.get(path + "?attributes=" + attributes.replace(" ", "%20"))
                .is(200);

        assertThat(String.join(", ", reply.json().names())).isEqualTo(shown);
    }

    @Test
    void showsPartsThatAreAskedFor() {
        TestReply reply = client.get(path + "?attributes=NAME.givenname,emails.value," + ENTERPRISE + ":department");

        assertThat(reply.at("name")).isEqualTo(Attributes.of("givenName", "Barbara"));
        assertThat(reply.at("emails"))
                .isEqualTo(List.of(Attributes.of("value", "b@example.com"), Attributes.of("value", "b@home.example")));
        assertThat(reply.at(ENTERPRISE)).isEqualTo(Attributes.of("department", "Tours"));
        assertThat(reply.body()).contains("\"givenName\"");
    }

    @Test
    void showsAnExtensionAsAWhole() {
        TestReply reply = client.get(path + "?attributes=" + ENTERPRISE).is(200);

        assertThat(reply.json().names()).containsExactly("schemas", "id", ENTERPRISE);
    }

    @Test
    void leavesOutWhatIsExcluded() {
        TestReply reply =
                client.get(path + "?excludedAttributes=id,userName,schemas,emails.type,meta,name," + ENTERPRISE);

        assertThat(reply.is(200).json().names()).containsExactly("schemas", "id", "title", "emails");
        assertThat(reply.at("emails", 0))
                .isEqualTo(Attributes.of("value", "b@example.com").with("primary", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?attributes=userName&excludedAttributes=title",
                "?excludedAttributes=a&attributes=a",
                "?attributes=a%20b",
                "?attributes=((",
                "?attributes=emails[type+eq+%22work%22]",
                "?excludedAttributes=%22",
                "?attributes=%zz",
                "?attributes=%ff",
                "?attributes=%"
            })
    void refusesParametersThatMakeNoSense(String query) {
        client.get(path + query).isError(400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "?&&",
                "?aadOptscim062020",
                "?foo=1&bar",
                "?=x",
                "?x=%zz&y=%ff&%zz=1",
                "?attributes=&excludedAttributes=title",
                "?attributes=,",
                "?filter=((",
                "?count=abc&startIndex=abc&sortBy=nothing&sortOrder=up"
            })
    void ignoresParametersThatMeanNothingHere(String query) {
        assertThat(client.get(path + query).is(200).text("userName")).isEqualTo("bjensen");
    }

    @Test
    void readsParametersWhateverTheirCaseAndTheFirstOfTwo() {
        assertThat(client.get(path + "?ATTRIBUTES=title&attributes=userName")
                        .json()
                        .names())
                .containsExactly("schemas", "id", "title");
    }

    @Test
    void showsGroupsThatTheUserIsIn() {
        String user = path.substring("/Users/".length());
        String group = client.group("Tour Guides", user);

        TestReply reply = client.get(path);

        assertThat(reply.at("groups", 0))
                .isEqualTo(Attributes.of("value", group)
                        .with("$ref", TestClient.BASE + "/Groups/" + group)
                        .with("display", "Tour Guides")
                        .with("type", "direct"));
        assertThat(client.get(path + "?excludedAttributes=groups").json().mentions("groups"))
                .isFalse();
    }

    @Test
    void keepsTheVersionWhateverGroupsTheUserIsIn() {
        String before = client.get(path).header("ETag").orElseThrow();

        client.group("Tour Guides", path.substring("/Users/".length()));

        assertThat(client.get(path).header("ETag")).contains(before);
    }

    @Test
    void showsMembersWithTheirAddresses() {
        String user = path.substring("/Users/".length());
        String inner = client.group("Inner");
        String outer = client.group("Outer", user, inner);

        TestReply reply = client.get("/Groups/" + outer);

        assertThat(reply.json().complexes("members"))
                .containsExactlyInAnyOrder(
                        Attributes.of("value", user)
                                .with("$ref", TestClient.BASE + path)
                                .with("type", "User")
                                .with("display", "bjensen"),
                        Attributes.of("value", inner)
                                .with("$ref", TestClient.BASE + "/Groups/" + inner)
                                .with("type", "Group")
                                .with("display", "Inner"));
    }

    @Test
    void asksForNoMembersIfTheyAreExcluded() {
        List<Boolean> asked = new ArrayList<>();
        TestClient asking = TestClient.of(TestClient.serving(store).groups(new DelegatingGroups(store.groups()) {
            @Override
            public Optional<Group> get(String id, Projection wanted) {
                asked.add(wanted.includes("members"));
                return super.get(id, wanted);
            }
        }));
        String group = "/Groups/" + client.group("Tour Guides", path.substring("/Users/".length()));

        assertThat(asking.get(group + "?excludedAttributes=members").json().mentions("members"))
                .isFalse();
        assertThat(asking.get(group + "?attributes=displayName").json().mentions("members"))
                .isFalse();
        assertThat(asking.get(group + "?excludedAttributes=members.display")
                        .json()
                        .mentions("members"))
                .isTrue();
        assertThat(asking.get(group).json().mentions("members")).isTrue();

        assertThat(asked).containsExactly(false, false, true, true);
    }

    @Test
    void showsNothingThatNoSchemaKnows() {
        TestClient odd = TestClient.of(ScimServiceProvider.builder()
                .users(new DelegatingUsers(store.users()) {
                    @Override
                    public Optional<User> get(String id, Projection wanted) {
                        return Optional.of(User.named("a")
                                .withId(id)
                                .withPassword(Secret.of("s3cret"))
                                .with(a -> a.with("ssn", "123")
                                        .with("schemas", List.of("urn:x"))
                                        .with("urn:x:y", "z")));
                    }
                })
                .authenticatedByHost());

        assertThat(odd.get("/Users/1").is(200).json().names()).containsExactly("schemas", "id", "userName", "meta");
        assertThat(odd.get("/Users/1").at("schemas")).isEqualTo(List.of(User.SCHEMA));
    }
}
