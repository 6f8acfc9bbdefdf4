package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.schema.Samples;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Sort;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is left of a row in a cursor")
class SqlPositionTest {

    private static final ColumnMapping ACCOUNTS = ColumnMapping.of(Samples.USERS, "account a", "a.id", Long::valueOf)
            .column("title", "a.title")
            .column("active", "a.active")
            .column("meta.created", "a.created")
            .column(Samples.BADGE + ":score", "a.score")
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"", "7", " ", "=", "7 =x", "\0\n\ud83d\ude00"})
    void isReadAsItWasWritten(String text) {
        SqlPosition withKey = new SqlPosition(text, Optional.of(text));
        SqlPosition withoutKey = new SqlPosition(text, Optional.empty());

        assertThat(SqlPosition.parse(withKey.text())).isEqualTo(withKey);
        assertThat(SqlPosition.parse(withoutKey.text())).isEqualTo(withoutKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "2 x", "-1 x", "999999999 x", "9999999999 x", "1.0 x", "\u0661 x"})
    void isNoOtherText(String text) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> SqlPosition.parse(text))
                .satisfies(e -> assertThat(e.error().type()).contains(ScimType.INVALID_CURSOR));
    }

    @ParameterizedTest
    @CsvSource({
        "title, x, 1",
        "title, 7, 'a\0'",
        "active, 7, maybe",
        "meta.created, 7, yesterday",
        "urn:example:hr:2.0:Badge:score, 7, NaN",
        "urn:example:hr:2.0:Badge:score, 7, 1e1000000000",
        "urn:example:hr:2.0:Badge:score, 7, 1e-1000000000"
    })
    void isNoneOfAnotherOrder(String path, String id, String key) {
        Query query = Query.all(Samples.USERS).withSort(sort(path));
        SqlFilter filter = SqlFilter.of(ACCOUNTS, SqlDialect.POSTGRESQL);

        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(
                        () -> filter.selectBehind("a.id", query, Optional.of(new SqlPosition(id, Optional.of(key))), 1))
                .satisfies(e -> assertThat(e.error().type()).contains(ScimType.INVALID_CURSOR));
    }

    @Test
    void isOfADateThatTheDatabaseKnowsWhateverTheCursorSays() {
        Query query = Query.all(Samples.USERS).withSort(sort("meta.created"));
        SqlPosition position = new SqlPosition("7", Optional.of("+1000000000-12-31T23:59:59Z"));

        Sql behind = SqlFilter.of(ACCOUNTS, SqlDialect.H2).selectBehind("a.id", query, Optional.of(position), 1);

        assertThat(behind.parameters().get(0)).hasToString("9999-12-31T23:59:59.999999Z");
    }

    private static Sort sort(String path) {
        return new Sort(Samples.USERS.resolve(AttributePath.parse(path)).orElseThrow(), false);
    }
}
