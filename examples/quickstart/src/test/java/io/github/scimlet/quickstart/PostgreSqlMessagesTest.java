package io.github.scimlet.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.scimlet.jdbc.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What PostgreSQL's driver says of a failure, which the pool may log")
@Tag("postgresql")
@Timeout(120)
class PostgreSqlMessagesTest {

    @Test
    void hasNoValueOfABatch() throws SQLException {
        DatabaseAddress address =
                DatabaseAddress.of(TestDatabase.POSTGRESQL.fresh().url(), Optional.empty(), Optional.empty());
        try (Database database = Database.open(address);
                Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE leaking (name VARCHAR(20) PRIMARY KEY)");
            try (PreparedStatement batch = connection.prepareStatement("INSERT INTO leaking VALUES (?)")) {
                for (String value : List.of("s3cret", "s3cret")) {
                    batch.setString(1, value);
                    batch.addBatch();
                }

                BatchUpdateException failure = catchThrowableOfType(BatchUpdateException.class, batch::executeBatch);

                assertThat(printed(failure)).contains("leaking_pkey").doesNotContain("s3cret");
                assertThat(printed(failure.getNextException())).doesNotContain("s3cret");
            }
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
