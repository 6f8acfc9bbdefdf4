package io.github.scimlet.random;

import io.github.scimlet.jdbc.EachDialect;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.ScimTables;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Any query of our own tables by what follows from other resources: members, groups and managers")
class RandomReferencesTest {

    private static final int QUERIES = 15;

    private static final List<String> GROUP_TERMS = List.of(
            "displayName <op> <name>",
            "displayName pr",
            "id <op> <id>",
            "meta.version <op> \"W/\\\"1\\\"\"",
            "meta.version pr",
            "members pr",
            "members <op> <id>",
            "members.display <op> <name>",
            "members.display pr",
            "members.type <op> <type>",
            "members[value <op> <id> <and> display <op> <name>]",
            "members[type <op> <type> <and> not (display <op> <name>)]",
            "members[not (display pr) <and> type pr]",
            "members[value ne <id>]");

    private static final List<String> USER_TERMS = List.of(
            "id <op> <id>",
            "userName <op> <name>",
            "groups pr",
            "groups <op> <id>",
            "groups.display <op> <name>",
            "groups.type <op> \"direct\"",
            "groups[value <op> <id> <and> display <op> <name>]",
            "groups[not (display <op> <name>)]",
            Samples.ENTERPRISE + ":manager pr",
            Samples.ENTERPRISE + ":manager <op> <id>",
            Samples.ENTERPRISE + ":manager.displayName <op> <name>",
            Samples.ENTERPRISE + ":manager.displayName pr",
            Samples.ENTERPRISE + ":manager.$ref pr");

    private static final List<String> GROUP_SORTS =
            List.of("id", "displayName", "members.value", "members.display", "members.type", "meta.version");

    private static final List<String> USER_SORTS =
            List.of("id", "userName", "groups.display", "groups.value", Samples.ENTERPRISE + ":manager.displayName");

    @EachDialect
    void findsWhatAMatcherInMemoryPicksOut(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        ScimTables.migrate(dataSource);

        Cases.of("references in own tables, " + database, 8).check(dice -> check(dataSource, dice));
    }

    private static void check(DataSource dataSource, Dice dice) {
        JdbcStore store = JdbcStore.builder(dataSource)
                .uniqueGroupNames(false)
                .build()
                .tenant(UUID.randomUUID().toString());
        List<String> ids =
                new ArrayList<>(List.of("", "nobody", UUID.randomUUID().toString()));
        for (int i = dice.few(10); i > 0; i--) {
            ids.add(dice.heads() ? addGroup(store, ids, dice) : addUser(store, ids, dice));
        }
        Terms terms = new Terms(dice, (kind, same) -> literal(kind, ids, same));

        Answers<Group> groups = new Answers<>(
                Schemas.GROUPS,
                store.groups().query(Query.all(Schemas.GROUPS)).resources(),
                store.groups()::query,
                store.groups()::slice);
        check(groups, terms, GROUP_TERMS, GROUP_SORTS, dice);
        Answers<User> users = new Answers<>(
                Schemas.USERS,
                store.users().query(Query.all(Schemas.USERS)).resources(),
                store.users()::query,
                store.users()::slice);
        check(users, terms, USER_TERMS, USER_SORTS, dice);
    }

    private static <R extends Resource> void check(
            Answers<R> answers, Terms terms, List<String> conditions, List<String> sorts, Dice dice) {
        for (int i = 0; i < QUERIES; i++) {
            answers.query(dice.oneIn(8) ? Optional.empty() : Optional.of(terms.any(conditions)))
                    .map(query -> dice.heads() ? query : query.withSort(answers.sort(dice.pick(sorts), dice.heads())))
                    .ifPresent(query -> answers.check(query, dice));
        }
    }

    private static String addGroup(JdbcStore store, List<String> ids, Dice dice) {
        List<Attributes> members = dice.some(0, 4, () -> Attributes.of("value", dice.pick(ids)));
        Group group = new Group(Attributes.EMPTY.with("displayName", name(dice)).with("members", members));
        return store.groups()
                .create(group, Projection.everything(Schemas.GROUPS))
                .id();
    }

    private static String addUser(JdbcStore store, List<String> ids, Dice dice) {
        Attributes manager = Attributes.of("value", dice.pick(ids));
        User user = new User(Attributes.of("userName", name(dice).orElse("") + ids.size())
                .with("displayName", name(dice))
                .with(Samples.ENTERPRISE, dice.heads() ? Attributes.EMPTY : Attributes.of("manager", manager)));
        return store.users().create(user, Projection.everything(Schemas.USERS)).id();
    }

    private static Optional<String> name(Dice dice) {
        return dice.oneIn(4) ? Optional.empty() : Optional.of(Values.text(dice));
    }

    private static String literal(String kind, List<String> ids, Dice dice) {
        return switch (kind) {
            case "id" -> Literal.quoted(dice.pick(ids), dice);
            case "type" -> Literal.quoted(dice.pick("User", "user", "Group", "s", ""), dice);
            default -> Literal.quoted(Values.text(dice), dice);
        };
    }
}
