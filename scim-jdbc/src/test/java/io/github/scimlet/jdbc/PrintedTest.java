package io.github.scimlet.jdbc;

import static io.github.scimlet.leaks.Canaries.CANARY;
import static io.github.scimlet.leaks.Canaries.assertSilent;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.leaks.Canaries;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What objects of a store in a database print")
class PrintedTest {

    /** Names of tables, columns and paths, ids and SQL, which are no values. */
    private static final Set<String> NAMES = Set.of(
            "Condition",
            "DateColumn",
            "FlagColumn",
            "IdColumn",
            "JdbcSetup",
            "KeyColumn",
            "NumberColumn",
            "Place",
            "UniqueTable$Row",
            "Rows",
            "Sessions",
            "Sql",
            "SqlSearch$Placed",
            "SqlDialect",
            "SqlOrder",
            "SqlPosition",
            "StoredRow",
            "StoredType",
            "TableNames",
            "Tenant",
            "TextColumn",
            "ValueRow");

    @Test
    void hasNoParameterOfAStatement() {
        assertSilent(Sql.of("SELECT a FROM b WHERE c = ?", CANARY));
        assertSilent(Condition.known(Sql.of("c = ?", CANARY)));
    }

    @Test
    void hasNoKey() {
        StoredKey key = new StoredKey(CANARY, Optional.of(CANARY));

        assertSilent(key);
        assertSilent(new ValueRow("emails.value", 1, 1, key));
        assertSilent(new SqlPosition("id", Optional.of(CANARY)));
        assertSilent(new Bound<>(CANARY, true));
    }

    @Test
    void isKnownOfEveryTypeThatSaysIt() {
        Set<String> unknown = new TreeSet<>();
        for (Class<?> type : Canaries.typesBeside(JdbcStore.class)) {
            if (Canaries.saysWhatItPrints(type) && !NAMES.contains(Canaries.nameOf(type))) {
                Optional<Object> filled = type.isRecord() ? Canaries.filled(type) : Optional.empty();
                filled.ifPresentOrElse(Canaries::assertSilent, () -> unknown.add(type.getName()));
            }
        }

        assertThat(unknown).isEmpty();
    }
}
