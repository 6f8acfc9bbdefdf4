package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Filters as SQL")
class SqlFilterTest {

    private static final ColumnMapping ACCOUNTS = ColumnMapping.of(Samples.USERS, "account a", "a.id", Long::valueOf)
            .column("userName", "a.login")
            .folded("nickName", "a.nick")
            .column("externalId", "a.external")
            .column("name.givenName", "a.first_name")
            .column("name.familyName", "a.last_name")
            .column("active", "a.status = 'A'")
            .column("meta.created", "a.created")
            .column(Samples.BADGE + ":level", "a.level")
            .rows(
                    "emails",
                    "account_email e",
                    "e.account_id = a.id",
                    email -> email.column("value", "e.address")
                            .column("type", "e.kind")
                            .column("primary", "e.is_main")
                            .orderedBy("e.position"))
            .rows("phoneNumbers", "phone p", "p.account_id = a.id", phone -> phone.column("value", "p.number"))
            .build()
            .where("a.tenant = ?", 7);

    @Test
    void compareTextsWithoutCaseAsTheDatabaseHasIt() {
        Filter filter = checked("userName eq \"BJensen\"");

        assertThat(sql(filter, SqlDialect.H2)).isEqualTo("LOWER(a.login) = LOWER(?) [BJensen]");
        assertThat(sql(filter, SqlDialect.POSTGRESQL)).isEqualTo("LOWER(a.login) = LOWER(?) [BJensen]");
        assertThat(sql(filter, SqlDialect.MARIADB))
                .isEqualTo("CONVERT(LOWER(a.login) USING utf8mb4) COLLATE utf8mb4_nopad_bin = LOWER(?) [BJensen]");
        assertThat(sql(filter, SqlDialect.MYSQL))
                .isEqualTo("CONVERT(LOWER(a.login) USING utf8mb4) COLLATE utf8mb4_0900_bin = LOWER(?) [BJensen]");
    }

    @Test
    void compareFoldedColumnsWithFoldedLiterals() {
        Filter filter = checked("nickName eq \"STRA\u00dfE\"");

        assertThat(sql(filter, SqlDialect.POSTGRESQL)).isEqualTo("a.nick = ? [strasse]");
        assertThat(sql(filter, SqlDialect.MARIADB))
                .isEqualTo("a.nick = ? AND CONVERT(a.nick USING utf8mb4) COLLATE utf8mb4_nopad_bin = ?"
                        + " [strasse, strasse]");
    }

    @Test
    void takeNoCharacterOfALiteralForAWildcard() {
        assertThat(sql(checked("externalId co \"50%_!\""), SqlDialect.POSTGRESQL))
                .isEqualTo("a.external LIKE ? ESCAPE '!' [%50!%!_!!%]");
        assertThat(sql(checked("externalId sw \"\\\\\""), SqlDialect.POSTGRESQL))
                .isEqualTo("a.external LIKE ? ESCAPE '!' [\\%]");
        assertThat(sql(checked("externalId ew \"%\""), SqlDialect.POSTGRESQL))
                .isEqualTo("a.external LIKE ? ESCAPE '!' [%!%]");
    }

    @Test
    void orderTextsByCodePoints() {
        Filter filter = checked("externalId gt \"a\"");

        assertThat(sql(filter, SqlDialect.H2)).isEqualTo("STRINGTOUTF8(a.external) > STRINGTOUTF8(?) [a]");
        assertThat(sql(filter, SqlDialect.POSTGRESQL)).isEqualTo("a.external COLLATE \"C\" > ? COLLATE \"C\" [a]");
        assertThat(sql(filter, SqlDialect.MARIADB))
                .isEqualTo("CAST(CONVERT(a.external USING utf8mb4) AS BINARY)"
                        + " > CAST(CONVERT(? USING utf8mb4) AS BINARY) [a]");
    }

    @Test
    void countWhatHasNoValueAsNotEqual() {
        assertThat(sql(checked("externalId ne \"a\""), SqlDialect.POSTGRESQL))
                .isEqualTo("(a.external = ?) IS NOT TRUE [a]");
        assertThat(sql(checked("not (userName sw \"a\" and active eq true)"), SqlDialect.POSTGRESQL))
                .isEqualTo("((LOWER(a.login) LIKE LOWER(?) ESCAPE '!' AND (a.status = 'A') IS TRUE)) IS NOT TRUE [a%]");
        assertThat(sql(checked("not (emails pr)"), SqlDialect.POSTGRESQL))
                .isEqualTo("NOT ((EXISTS (SELECT 1 FROM account_email e WHERE e.account_id = a.id))) []");
    }

    @Test
    void askAllOfOneAndTheSameRowInBrackets() {
        assertThat(sql(checked("emails[type eq \"work\" and not (primary eq false)]"), SqlDialect.POSTGRESQL))
                .isEqualTo(oneLine("""
                        EXISTS (SELECT 1 FROM account_email e WHERE e.account_id = a.id AND
                        (LOWER(e.kind) = LOWER(?) AND NOT (((e.is_main) IS TRUE) IS NOT TRUE))) [work]
                        """));
    }

    @Test
    void compareIdsAsTheHostHasThem() {
        assertThat(sql(checked("id eq \"42\""), SqlDialect.POSTGRESQL)).isEqualTo("a.id = ? [42]");
        assertThat(SqlFilter.of(ACCOUNTS, SqlDialect.POSTGRESQL)
                        .condition(checked("id eq \"42\""))
                        .parameters())
                .containsExactly(42L);
        assertThat(sql(checked("id eq \"042\" or id ne \"x\""), SqlDialect.POSTGRESQL))
                .isEqualTo("(1 = 0 OR NOT (1 = 0)) []");
    }

    @Test
    void areFalseForTextsThatNoColumnHolds() {
        assertThat(sql(checked("externalId co \"a\\u0000\""), SqlDialect.POSTGRESQL))
                .isEqualTo("1 = 0 []");
        assertThat(sql(checked("externalId gt \"a\\u0000b\""), SqlDialect.POSTGRESQL))
                .isEqualTo("a.external COLLATE \"C\" > ? COLLATE \"C\" [a]");
        assertThat(sql(checked("externalId le \"a\\u0000b\""), SqlDialect.POSTGRESQL))
                .isEqualTo("a.external COLLATE \"C\" <= ? COLLATE \"C\" [a]");
        assertThat(sql(checked("externalId lt \"a\\ud800\""), SqlDialect.POSTGRESQL))
                .isEqualTo("a.external COLLATE \"C\" < ? COLLATE \"C\" [a\ue000]");
        assertThat(sql(checked("externalId eq \"\\ud800\""), SqlDialect.H2)).isEqualTo("1 = 0 []");
    }

    @Test
    void findThePageThatAQueryAsksFor() {
        Query query = Query.all(Samples.USERS)
                .withFilter(checked("active eq true"))
                .withSort(sort("emails.value"))
                .withPage(11, 10);
        SqlFilter filter = SqlFilter.of(ACCOUNTS, SqlDialect.POSTGRESQL);

        assertThat(withParameters(filter.select("a.id, a.login", query))).isEqualTo(oneLine("""
                SELECT a.id, a.login FROM account a WHERE (a.tenant = ?) AND (a.status = 'A') IS TRUE
                ORDER BY CASE WHEN
                (SELECT LOWER(e.address) FROM account_email e WHERE e.account_id = a.id ORDER BY e.position LIMIT 1)
                IS NULL THEN 1 ELSE 0 END,
                (SELECT LOWER(e.address) FROM account_email e WHERE e.account_id = a.id ORDER BY e.position LIMIT 1)
                COLLATE "C", a.id LIMIT ? OFFSET ? [7, 10, 10]
                """));
        assertThat(withParameters(filter.count(query))).isEqualTo(oneLine("""
                SELECT COUNT(*) FROM account a WHERE (a.tenant = ?) AND (a.status = 'A') IS TRUE [7]
                """));
    }

    @Test
    void findWhatStandsBehindAPlace() {
        Query query = Query.all(Samples.USERS).withSort(sort(Samples.BADGE + ":level"));
        SqlPosition position = new SqlPosition("42", Optional.of("3"));

        Sql behind = SqlFilter.of(ACCOUNTS, SqlDialect.H2).selectBehind("a.id", query, Optional.of(position), 11);

        assertThat(withParameters(behind)).isEqualTo(oneLine("""
                        SELECT a.id, a.level AS scim_place, a.id AS scim_id FROM account a
                        WHERE (a.tenant = ?) AND (a.level > ? OR (a.level = ? AND a.id > ?) OR a.level IS NULL)
                        ORDER BY CASE WHEN a.level IS NULL THEN 1 ELSE 0 END, a.level, a.id LIMIT ? [7, 3, 3, 42, 11]
                        """));
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void haveNoLiteralInTheirText(SqlDialect dialect) {
        List<String> filters = List.of(
                "userName %s \"zz'; DROP TABLE account --\"",
                "nickName %s \"zz\"",
                "externalId %s \"zz\\u0000zz\"",
                "name.familyName %s \"zz\"",
                "emails %s \"zz\"",
                "emails[type %s \"zz\" or not (value %1$s \"zz?\")]");

        for (String filter : filters) {
            for (String operator : List.of("eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le")) {
                Sql condition = SqlFilter.of(ACCOUNTS, dialect).condition(checked(filter.formatted(operator)));

                assertThat(condition.text()).doesNotContain("zz", "DROP");
                assertThat(condition.text().chars().filter(c -> c == '?'))
                        .hasSize(condition.parameters().size());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title eq \"x\"",
                "title pr",
                "name.middleName eq \"x\"",
                "emails.display eq \"x\"",
                "emails[display eq \"x\"]",
                "phoneNumbers[type pr]",
                "addresses pr",
                "addresses[type eq \"work\"]",
                "schemas eq \"x\"",
                "userName eq \"x\" or title eq \"x\"",
                "id sw \"4\""
            })
    void areRefusedIfTheMappingDoesNotHaveThem(String filter) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> SqlFilter.of(ACCOUNTS, SqlDialect.H2).condition(checked(filter)))
                .satisfies(e -> assertThat(e.error().type()).contains(ScimType.INVALID_FILTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "name.middleName", "emails.display", "phoneNumbers.value", "addresses.type"})
    void refuseAnOrderThatTheMappingDoesNotHave(String path) {
        Query query = Query.all(Samples.USERS).withSort(sort(path));

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> SqlFilter.of(ACCOUNTS, SqlDialect.H2).select("a.id", query))
                .satisfies(e -> assertThat(e.error().type()).contains(ScimType.INVALID_VALUE));
    }

    private static Filter checked(String filter) {
        return FilterChecker.check(Samples.USERS, Filter.parse(filter), Samples.strict());
    }

    private static Sort sort(String path) {
        return new Sort(Samples.USERS.resolve(AttributePath.parse(path)).orElseThrow(), false);
    }

    private static String sql(Filter filter, SqlDialect dialect) {
        return withParameters(SqlFilter.of(ACCOUNTS, dialect).condition(filter));
    }

    private static String withParameters(Sql sql) {
        return sql.text() + " " + sql.parameters();
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }
}
