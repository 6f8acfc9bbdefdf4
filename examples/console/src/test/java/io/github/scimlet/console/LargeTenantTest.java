package io.github.scimlet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.jdbc.JdbcUserStore;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A customer with 10,000 users and 50,000 lines in the log")
class LargeTenantTest {

    private static final int USERS = 10_000;
    private static final int PATTERNS = 100;
    private static final int LINES = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @RegisterExtension
    final ConsoleFixture fixture = new ConsoleFixture();

    @Test
    void isShownWithoutWaiting() {
        fill();
        Tour maria = new Tour(fixture.page());
        maria.signIn(Demo.ADMINISTRATOR_OF_CONTOSO);
        maria.sees("10000");

        Map<String, Duration> times = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/users",
                "/users?page=400",
                "/users?q=person-7777",
                "/users?state=disabled",
                "/log",
                "/log?page=2000",
                "/log?q=person-77&show=EVERYTHING",
                "/log?show=PROBLEMS")) {
            maria.page().request().get(path); // once, so that it is the page that is timed and not the compiler
            Instant start = Instant.now();
            assertThat(maria.page().request().get(path).status()).isEqualTo(200);
            times.put(path, Duration.between(start, Instant.now()));
        }

        assertThat(times).allSatisfy((path, time) -> assertThat(time).isLessThan(PATIENCE));
        maria.open("/users?q=person-7777");
        maria.sees("1 user");
        maria.open("/users?page=400");
        maria.sees("9976–10000 of 10000");
    }

    /** A hundred users as the store writes them, and copies of their rows for all others. */
    private void fill() {
        JdbcUserStore users = JdbcStore.builder(fixture.console().database().connections())
                .build()
                .tenant(Demo.CONTOSO)
                .users();
        Projection all = Projection.everything(Schemas.USERS);
        IntStream.range(0, PATTERNS).forEach(number -> users.create(user(number), all));
        Jdbi.create(fixture.console().database().connections()).useHandle(handle -> {
            copy(handle, "scim_resource", "id", "name_key", "document");
            copy(handle, "scim_value", "resource", "value_key");
            copy(handle, "scim_unique", "resource", "value_key");
            handle.createUpdate("""
                            INSERT INTO console_log (tenant, at, times, actor, transaction_id, outcome, resource_type,
                                resource_id, resource_name, request, status, scim_type, detail, tolerances, millis)
                            SELECT 'contoso', CURRENT_TIMESTAMP, 1, 'code', RANDOM_UUID(),
                                CASE MOD(x, 50) WHEN 0 THEN 'REFUSED' ELSE 'UPDATED' END, 'User',
                                'id-' || x, 'person-' || MOD(x, 10000), 'PATCH /Users/' || x, 200, '', '', '', 3
                            FROM SYSTEM_RANGE(1, :lines)""").bind("lines", LINES).execute();
        });
    }

    /** Each row again for each copy, whose number is in the id and in names. */
    private static void copy(Handle handle, String table, String id, String... names) {
        String changes = Arrays.stream(names)
                .map(name -> ", REPLACE(" + name + ", 'person-00', 'person-' || LPAD(x, 2, '0')) AS " + name)
                .collect(Collectors.joining());
        String others = handle.createQuery(
                        "SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name) = :table")
                .bind("table", table)
                .mapTo(String.class)
                .filter(column -> !column.equals(id) && !Set.of(names).contains(column))
                .collect(Collectors.joining(", "));
        handle.createUpdate("INSERT INTO " + table + " (" + others + ", " + id + ", " + String.join(", ", names)
                        + ") SELECT "
                        + others + ", 'x' || LPAD(x, 2, '0') || SUBSTRING(" + id + ", 4)" + changes + " FROM " + table
                        + " CROSS JOIN SYSTEM_RANGE(1, :copies)")
                .bind("copies", USERS / PATTERNS - 1)
                .execute();
    }

    private static User user(int number) {
        return User.named("person-00%02d@contoso.example".formatted(number))
                .withName(Name.of("Person", "Number " + number))
                .withActive(number != 0);
    }
}
