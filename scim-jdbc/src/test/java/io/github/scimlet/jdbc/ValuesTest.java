package io.github.scimlet.jdbc;

import static io.github.scimlet.error.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.Literal;
import io.github.scimlet.filter.Operator;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Values that are long or strange")
@EachDatabase
class ValuesTest {

    private static final Projection ALL = Projection.everything(Schemas.USERS);

    private final DataSource dataSource;
    private final String tenant = UUID.randomUUID().toString();
    private final JdbcUserStore users;

    ValuesTest(TestDatabase database) {
        dataSource = OwnTables.in(database);
        users = JdbcStore.builder(dataSource).build().tenant(tenant).users();
    }

    private List<String> found(String filter) {
        return users.query(Query.all(Schemas.USERS).withFilter(Filter.parse(filter))).resources().stream()
                .map(User::userName)
                .toList();
    }

    @Test
    void areUniqueAndFoundHoweverLongTheyAre() {
        String name = "n".repeat(9_998);
        users.create(User.named(name + "-a"), ALL);
        users.create(User.named(name + "-b"), ALL);

        assertThatScim(() -> users.create(User.named(name + "-A"), ALL)).failsWith(ScimType.UNIQUENESS);
        Query last = Query.all(Schemas.USERS).withFilter(Filter.parse("userName co \"n-B\""));
        assertThat(users.query(last).resources()).extracting(User::userName).containsExactly(name + "-b");
        assertThat(found("userName sw \"" + name.substring(0, 5_000) + "\"")).hasSize(2);
        assertThat(found("userName eq \"" + name.substring(0, 5_000) + "\"")).isEmpty();
        assertThat(new Filter.Comparison(AttributePath.of("userName"), Operator.EQ, new Literal.Text(name + "-B")))
                .satisfies(eq -> assertThat(users.query(Query.all(Schemas.USERS).withFilter(eq))
                                .totalResults())
                        .isEqualTo(1));
    }

    @Test
    void areToldApartAtEachLengthThatKeysChangeAt() {
        for (String letter : List.of("x", "é", "語", "😀")) {
            for (int length :
                    List.of(83, 84, 85, 86, 99, 100, 101, 111, 112, 150, 167, 168, 300, 334, 335, 336, 344, 345)) {
                String name = letter.repeat(length);
                users.create(User.named(name).withExternalId(name).withNickName(name), ALL);

                assertThat(found("userName eq \"" + name + "\"")).containsExactly(name);
                assertThat(found("externalId eq \"" + name + "\"")).containsExactly(name);
                assertThat(found("nickName eq \"" + name + "\"")).containsExactly(name);
                assertThatScim(() -> users.create(User.named(name), ALL)).failsWith(ScimType.UNIQUENESS);
            }
        }
    }

    @Test
    void comeBackAsTheyWereSent() {
        List<String> strange =
                List.of("a\u0000b", "\u0001", "a\uFFFFb", "\uFEFFa", "x\u200D", "a\\u0000", "\u007f\u0085");
        for (String text : strange) {
            User user = User.named(text)
                    .withExternalId(text)
                    .withNickName(text)
                    .with(a -> a.with("name", Attributes.of("formatted", text))
                            .with("emails", List.of(Attributes.of("value", text).with("type", text))));

            User created = users.create(user, ALL);
            User read = users.get(created.id(), ALL).orElseThrow();

            assertThat(read).isEqualTo(created);
            assertThat(read.attributes().without("id").without("meta")).isEqualTo(user.attributes());
            JdbcGroupStore groups =
                    JdbcStore.builder(dataSource).build().tenant(tenant).groups();
            Group group = groups.create(
                    Group.named(text).withMembers(List.of(Member.of(read.id()))),
                    Projection.everything(Schemas.GROUPS));
            assertThat(groups.get(group.id(), Projection.everything(Schemas.GROUPS)))
                    .hasValue(group);
        }
    }

    @Test
    void mayBeAThousand() {
        List<Attributes> emails = IntStream.range(0, 1_000)
                .mapToObj(i -> Attributes.of("value", i + "@example.com").with("type", "t" + i % 2))
                .toList();

        User user = users.create(User.named("bjensen").with(a -> a.with("emails", emails)), ALL);

        assertThat(found("emails[value eq \"999@example.com\" and type eq \"t1\"]"))
                .containsExactly("bjensen");
        assertThat(found("emails[value eq \"999@example.com\" and type eq \"t0\"]"))
                .isEmpty();
        User after = users.replace(user, user.with(a -> a.with("emails", emails.subList(1, 1_000))));
        assertThat(users.get(user.id(), ALL)).hasValue(after);
        assertThat(found("emails.value eq \"0@example.com\"")).isEmpty();
    }

    @Test
    void mayBeOfExtensionsThatNobodyKnows() {
        String schema = "urn:example:unknown";
        User user = users.create(User.named("bjensen").with(a -> a.with(schema, Attributes.of("x", "y"))), ALL);

        assertThat(users.get(user.id(), ALL).orElseThrow().attributes().complex(schema))
                .hasValue(Attributes.of("x", "y"));
        assertThatScim(() -> found(schema + ":x eq \"y\"")).failsWith(ScimType.INVALID_FILTER);
    }

    @Test
    void mayBeDatesThatNoColumnHolds() {
        users.create(User.named("bjensen"), ALL);

        for (String date : List.of(
                "-999999999-01-01T00:00:00Z",
                "-4800-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z")) {
            assertThat(found("meta.created gt \"" + date + "\" and meta.lastModified ne \"" + date + '"'))
                    .as(date)
                    .hasSize(1);
            assertThat(found("meta.created le \"" + date + '"')).as(date).isEmpty();
        }
        for (String date : List.of("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00")) {
            assertThat(found("meta.created lt \"" + date + "\" and meta.lastModified ne \"" + date + '"'))
                    .as(date)
                    .hasSize(1);
            assertThat(found("meta.created ge \"" + date + '"')).as(date).isEmpty();
        }
    }

    @Test
    void ofAVersionThatNobodyGaveDoNotReplaceAny() {
        User user = users.create(User.named("bjensen"), ALL);

        for (String version : List.of("", "W/\"0\"", "W/\"2\"", "W/\"-1\"", "W/\"999999999999999999\"", "\"1\"", "1")) {
            User forged = user.with(a -> a.with("meta", Attributes.of("version", version)));
            assertThatScim(() -> users.replace(forged, user.withNickName("x"))).failsWith(412);
            assertThatScim(() -> users.delete(forged)).failsWith(412);
        }
        User unversioned = user.with(a -> a.without("meta"));
        assertThatScim(() -> users.replace(unversioned, user.withNickName("x"))).failsWith(412);
        assertThat(users.get(user.id(), ALL)).hasValue(user);
    }
}
