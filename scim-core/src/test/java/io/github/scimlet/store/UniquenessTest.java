package io.github.scimlet.store;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a schema wants unique (RFC 7643 \u00a77)")
class UniquenessTest {

    private static final Schema CARDS = Samples.schema("""
            {
              "id": "urn:example:2.0:Cards",
              "attributes": [
                {"name": "number", "uniqueness": "server"},
                {"name": "code", "uniqueness": "global", "caseExact": true},
                {"name": "level", "type": "integer", "uniqueness": "server"},
                {"name": "label"},
                {"name": "tags", "multiValued": true, "uniqueness": "server"},
                {"name": "desk", "type": "complex", "subAttributes": [
                  {"name": "room"}, {"name": "place", "uniqueness": "server"}]},
                {"name": "keys", "type": "complex", "multiValued": true, "subAttributes": [
                  {"name": "type"}, {"name": "value", "uniqueness": "server"}]},
                {"name": "phones", "type": "complex", "multiValued": true, "uniqueness": "server", "subAttributes": [
                  {"name": "type"}, {"name": "value"}]},
                {"name": "spots", "type": "complex", "multiValued": true, "uniqueness": "server", "subAttributes": [
                  {"name": "x"}, {"name": "y"}]}
              ]
            }
            """);
    private static final ResourceType<User> TYPE = Schemas.USERS.with(new Extension(CARDS, false));
    private static final Projection ALL = Projection.everything(TYPE);

    private final TestStore store = TestStore.builder()
            .clock(new TickingClock())
            .userExtension(CARDS)
            .groupExtension(CARDS)
            .build();
    private final UserStore users = store.users();

    private User created(String userName, String cards) {
        return users.create(user(userName, cards), ALL);
    }

    private static User user(String userName, String cards) {
        return User.named(userName).with(a -> a.with(CARDS.id(), Samples.tree(cards)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            number       | {"number": "a1"}                                  | {"number": "A1"}
            number       | {"number": "stra\u00dfe"}                             | {"number": "STRASSE"}
            code         | {"code": "c1"}                                    | {"code": "c1", "number": "2"}
            level        | {"level": 10}                                     | {"level": 10}
            tags         | {"tags": ["a", "b"]}                              | {"tags": ["c", "B"]}
            desk.place   | {"desk": {"room": "1", "place": "x"}}             | {"desk": {"room": "2", "place": "X"}}
            keys.value   | {"keys": [{"value": "1"}, {"value": "2"}]}        | {"keys": [{"value": "2", "type": "x"}]}
            phones.value | {"phones": [{"value": "7", "type": "work"}]}      | {"phones": [{"value": "7", "type": "home"}]}
            spots        | {"spots": [{"x": "a", "y": "b"}]}                 | {"spots": [{"y": "B", "x": "A"}]}
            """)
    void refusesAValueThatIsTaken(String attribute, String taken, String wanted) {
        created("a", taken);

        assertThatScim(() -> created("b", wanted))
                .failsWith(ScimType.UNIQUENESS)
                .saying("urn:example:2.0:Cards:" + attribute);
        assertThat(users.query(Query.all(TYPE)).totalResults()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"code": "c1"}                           | {"code": "C1"}
            {"label": "x"}                           | {"label": "x"}
            {"number": "c1"}                         | {"code": "c1"}
            {"desk": {"room": "1", "place": "x"}}    | {"desk": {"room": "1", "place": "y"}}
            {"keys": [{"value": "1", "type": "x"}]}  | {"keys": [{"value": "2", "type": "x"}]}
            {"spots": [{"x": "a", "y": "b"}]}        | {"spots": [{"x": "b", "y": "a"}]}
            {}                                       | {}
            """)
    void takesWhateverElse(String one, String other) {
        created("a", one);

        assertThat(created("b", other).userName()).isEqualTo("b");
    }

    @Test
    void leavesAResourceItsOwnValues() {
        User user = created("a", "{\"tags\": [\"x\", \"X\"], \"number\": \"n\"}");

        User replaced = users.replace(user, user("A", "{\"tags\": [\"X\", \"y\"], \"number\": \"N\"}"));

        assertThat(replaced.userName()).isEqualTo("A");
        assertThat(replaced.extension(CARDS.id()).texts("tags")).containsExactly("X", "y");
    }

    @Test
    void refusesAReplacementWithAValueThatIsTaken() {
        created("a", "{\"number\": \"1\"}");
        User other = created("b", "{\"number\": \"2\"}");

        assertThatScim(() -> users.replace(other, user("b", "{\"number\": \"1\"}")))
                .failsWith(ScimType.UNIQUENESS);
        assertThat(users.get(other.id(), ALL)).contains(other);
        assertThatScim(() -> created("c", "{\"number\": \"2\"}")).failsWith(ScimType.UNIQUENESS);
    }

    @Test
    void letsGoOfValuesThatAreReplacedOrDeleted() {
        User user = created("a", "{\"number\": \"1\", \"tags\": [\"x\", \"y\"]}");
        User replaced = users.replace(user, user("a", "{\"number\": \"2\", \"tags\": [\"y\"]}"));

        created("b", "{\"number\": \"1\", \"tags\": [\"x\"]}");
        users.delete(replaced);

        assertThat(created("A", "{\"number\": \"2\", \"tags\": [\"y\"]}").id()).isNotEqualTo(user.id());
    }

    @Test
    void keepsTypesApart() {
        created("a", "{\"number\": \"1\"}");
        Group group = Group.named("a").with(a -> a.with(CARDS.id(), Samples.tree("{\"number\": \"1\"}")));

        store.groups().create(group, Projection.everything(Schemas.GROUPS));

        assertThatScim(() -> store.groups().create(group.withDisplayName("b"), Projection.everything(Schemas.GROUPS)))
                .failsWith(ScimType.UNIQUENESS);
    }

    @Test
    void holdsForTypesOfOnesOwnToo() {
        ResourceType<Resource> type = ResourceType.of("Card", CARDS, Resource::new);
        ResourceStore<Resource> cards = store.resources(type);
        cards.create(new Resource(Samples.tree("{\"number\": \"a\"}")), Projection.everything(type));

        assertThatScim(() -> store.resources(type)
                        .create(new Resource(Samples.tree("{\"number\": \"A\"}")), Projection.everything(type)))
                .failsWith(ScimType.UNIQUENESS)
                .saying("number");
        assertThat(cards.query(Queries.query(type, "number eq \"A\" and not (label pr)"))
                        .totalResults())
                .isOne();
    }

    @Test
    @InMemoryOnly
    void isKnownOfUserNamesAloneIfNoSchemaIsGiven() {
        assertThat(UniqueAttribute.of(Schemas.USERS).map(UniqueAttribute::toString))
                .containsExactly("userName");
        assertThat(UniqueAttribute.of(Schemas.GROUPS)).isEmpty();
    }

    @Test
    @InMemoryOnly
    void refusesASchemaThatIsThereAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InMemoryStore.builder().userExtension(Schemas.ENTERPRISE_USER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            userName eq "USER7"                                           | user7
            urn:example:2.0:Cards:number eq "N7" and userName sw "u"      | user7
            urn:example:2.0:Cards:number eq "n7" and userName eq "user8"  |
            urn:example:2.0:Cards:desk.place eq "P8"                      | user8
            urn:example:2.0:Cards:tags eq "t9"                            | user9
            """)
    @InMemoryOnly
    void findsAValueWithoutASearch(String filter, String found) {
        for (int i = 0; i < 2_000; i++) {
            created(
                    "user" + i,
                    "{'number': 'n#', 'desk': {'place': 'p#'}, 'tags': ['t#']}"
                            .replace('\'', '"')
                            .replace("#", Integer.toString(i)));
        }
        Query query = Queries.query(TYPE, filter);

        assertThat(users.query(query).resources())
                .extracting(User::userName)
                .isEqualTo(Stream.ofNullable(found).toList());
        assertThat(Allocation.of(() -> users.query(query))).isLessThan(20_000);
    }
}
