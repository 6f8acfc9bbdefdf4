package io.github.scimlet.random;

import io.github.scimlet.jdbc.ColumnMapping;
import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.SqlFilter;
import io.github.scimlet.jdbc.SqlSearch;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.Samples;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts in tables as an application may have had them before it heard of SCIM, in realms. */
final class HostAccounts {

    private static final List<String> TABLES = List.of(
            "account (realm INTEGER NOT NULL, id BIGINT PRIMARY KEY, login VARCHAR(100), folded_nick VARCHAR(400),"
                    + " external VARCHAR(400), status CHAR(1), created_at INSTANT, seen_at INSTANT, page VARCHAR(400))",
            "person (account_id BIGINT PRIMARY KEY, first_name VARCHAR(400), last_name VARCHAR(400))",
            "badge (account_id BIGINT PRIMARY KEY, points BIGINT, score DECIMAL(60, 25), since INSTANT, vip BOOLEAN,"
                    + " photo VARCHAR(400), room VARCHAR(400), floor INTEGER)",
            "account_email (account_id BIGINT NOT NULL, position INTEGER NOT NULL, address VARCHAR(400),"
                    + " kind VARCHAR(400), is_main BOOLEAN, PRIMARY KEY (account_id, position))",
            "account_tag (account_id BIGINT NOT NULL, position INTEGER NOT NULL, kind CHAR(1), tag VARCHAR(400),"
                    + " PRIMARY KEY (account_id, position))",
            "team (id BIGINT PRIMARY KEY, name VARCHAR(400))",
            "membership (account_id BIGINT NOT NULL, team_id BIGINT NOT NULL, PRIMARY KEY (account_id, team_id))");

    private static final String FROM =
            "account a LEFT JOIN person p ON p.account_id = a.id" + " LEFT JOIN badge b ON b.account_id = a.id";

    private static final String MAIN_FIRST = "CASE WHEN e.is_main IS TRUE THEN 0 ELSE 1 END, e.position";

    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Map<Long, User> users = new TreeMap<>();
    private long last;
    private int realm;

    HostAccounts(Transactions transactions) {
        this.transactions = transactions;
        this.dialect = transactions.run(SqlDialect::of);
        for (String table : TABLES) {
            run("CREATE TABLE "
                    + table.replace("INSTANT", isMariaDb() ? "DATETIME(6)" : "TIMESTAMP(6) WITH TIME ZONE"));
        }
        run("CREATE INDEX account_realm ON account (realm)");
    }

    private boolean isMariaDb() {
        return dialect == SqlDialect.MARIADB;
    }

    /** In the order of their ids. */
    List<User> users() {
        return List.copyOf(users.values());
    }

    SqlSearch<User> search() {
        SqlFilter filter = SqlFilter.of(mapping(realm), dialect);
        return SqlSearch.of(
                transactions,
                filter,
                "a.id",
                row -> Optional.ofNullable(users.get(row.getLong(1))).orElseThrow());
    }

    static ColumnMapping mapping(int realm) {
        String badge = Samples.BADGE + ":";
        return ColumnMapping.of(Samples.USERS, FROM, "a.id", Long::valueOf)
                .column("userName", "a.login")
                .folded("nickName", "a.folded_nick")
                .column("externalId", "a.external")
                .column("active", "a.status = 'A'")
                .column("meta.created", "a.created_at")
                .column("meta.lastModified", "a.seen_at")
                .column("profileUrl", "a.page")
                .column("name.givenName", "p.first_name")
                .column("name.familyName", "p.last_name")
                .column(badge + "level", "b.points")
                .column(badge + "score", "b.score")
                .column(badge + "since", "b.since")
                .column(badge + "vip", "b.vip")
                .column(badge + "photo", "b.photo")
                .column(badge + "seat.room", "b.room")
                .column(badge + "seat.floor", "b.floor")
                .rows(
                        "emails",
                        "account_email e",
                        "e.account_id = a.id",
                        email -> email.column("value", "e.address")
                                .column("type", "e.kind")
                                .column("primary", "e.is_main")
                                .orderedBy(MAIN_FIRST))
                .rows(
                        badge + "tags",
                        "account_tag t",
                        "t.account_id = a.id AND t.kind = 't'",
                        tag -> tag.folded("value", "t.tag").orderedBy("t.position"))
                .rows(
                        badge + "keys",
                        "account_tag t",
                        "t.account_id = a.id AND t.kind = 'k'",
                        key -> key.column("value", "t.tag").orderedBy("t.position"))
                .rows(
                        "groups",
                        "membership m JOIN team g ON g.id = m.team_id",
                        "m.account_id = a.id",
                        group -> group.id("value", "g.id", Long::valueOf)
                                .column("display", "g.name")
                                .orderedBy("g.id"))
                .build()
                .where("a.realm = ? OR a.realm = ?", realm, realm);
    }

    /** Another realm with accounts of its own. */
    void fill(int accounts, int teams, HostValues values) {
        users.clear();
        realm++;
        List<Attributes> groups = new ArrayList<>();
        for (int i = 0; i < teams; i++) {
            groups.add(addTeam(values));
        }
        for (int i = 0; i < accounts; i++) {
            last++;
            users.put(last, new User(addAccount(groups, values).with("id", Long.toString(last))));
        }
    }

    private Attributes addTeam(HostValues values) {
        Attributes team = Attributes.of("value", Long.toString(++last)).with("display", values.plain());
        insert("team", last, team.text("display"));
        return team;
    }

    private Attributes addAccount(List<Attributes> teams, HostValues values) {
        Attributes user = addAccountRow(values);
        if (values.some()) {
            Attributes name = Attributes.EMPTY.with("givenName", values.plain()).with("familyName", values.plain());
            insert("person", last, name.text("givenName"), name.text("familyName"));
            user = user.with("name", name);
        }
        List<Attributes> emails = new ArrayList<>();
        values.each(2, position -> emails.add(addEmail(position, values)));
        List<Attributes> groups = teams.stream().filter(any -> values.some()).toList();
        groups.forEach(group ->
                insert("membership", last, Long.valueOf(group.text("value").orElseThrow())));
        return user.with("emails", emails).with("groups", groups).with(Samples.BADGE, addBadge(values));
    }

    private Attributes addAccountRow(HostValues values) {
        Optional<String> login = Optional.of(values.plain() + last);
        Optional<String> nick = values.wild();
        Optional<String> external = values.wild();
        Optional<String> status = values.status();
        Optional<Instant> created = values.instant();
        Optional<Instant> seen = values.instant();
        Optional<String> page = values.wild();
        insert(
                "account",
                realm,
                last,
                login,
                nick.map(CaseFolding::fold),
                external,
                status,
                created.map(this::bound),
                seen.map(this::bound),
                page);
        return Attributes.EMPTY
                .with("userName", login)
                .with("nickName", nick)
                .with("externalId", external)
                .with("active", status.map("A"::equals))
                .with("profileUrl", page)
                .with(
                        "meta",
                        Attributes.EMPTY
                                .with("created", created.map(Instant::toString))
                                .with("lastModified", seen.map(Instant::toString)));
    }

    private Attributes addEmail(int position, HostValues values) {
        Attributes email = Attributes.of("value", values.plain()).with("type", values.plain());
        Optional<Boolean> main = position == 1 ? values.flag() : values.flag().map(any -> false);
        insert("account_email", last, position, email.text("value"), email.text("type"), main);
        return email.with("primary", main);
    }

    private Attributes addBadge(HostValues values) {
        Attributes badge = Attributes.EMPTY;
        if (values.some()) {
            Optional<Long> level = values.whole();
            Optional<BigDecimal> score = values.decimal();
            Optional<Instant> since = values.instant();
            Optional<Boolean> vip = values.flag();
            Optional<String> photo = values.binary();
            Optional<String> room = values.some() ? Optional.of(values.plain()) : Optional.empty();
            Optional<Long> floor = values.whole().filter(any -> any > -1000 && any < 1000);
            insert("badge", last, level, score, since.map(this::bound), vip, photo, room, floor);
            badge = badge.with("level", level)
                    .with("score", score)
                    .with("since", since.map(Instant::toString))
                    .with("vip", vip)
                    .with("photo", photo)
                    .with("seat", Attributes.EMPTY.with("room", room).with("floor", floor));
        }
        List<String> tags = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        values.each(
                2,
                position -> values.wild().ifPresent(tag -> {
                    insert("account_tag", last, position, "t", CaseFolding.fold(tag));
                    tags.add(tag);
                }));
        values.each(
                2,
                position -> values.wild().ifPresent(key -> {
                    insert("account_tag", last, position + 10, "k", key);
                    keys.add(key);
                }));
        return badge.with("tags", tags).with("keys", keys);
    }

    private Object bound(Instant instant) {
        return isMariaDb()
                ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** An empty Optional is null. */
    private void insert(String table, Object... row) {
        run("INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(row.length, "?")) + ")", row);
    }

    private void run(String sql, Object... parameters) {
        transactions.run(connection -> update(connection, sql, parameters));
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                Object value = parameters[i];
                statement.setObject(i + 1, value instanceof Optional<?> optional ? optional.orElse(null) : value);
            }
            return statement.executeUpdate();
        }
    }
}
