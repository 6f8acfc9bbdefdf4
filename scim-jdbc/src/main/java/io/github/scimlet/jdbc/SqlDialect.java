package io.github.scimlet.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The database whose SQL is spoken. Its relatives that speak the same, CockroachDB, YugabyteDB and Citus among them, are
 * {@link #POSTGRESQL}.
 */
public enum SqlDialect {
    /** H2, 2.0 or newer. */
    H2 {
        @Override
        String exactly(String text) {
            return text;
        }

        @Override
        String byCodePoint(String text) {
            return "STRINGTOUTF8(" + text + ")"; // else H2 sorts by UTF-16
        }

        @Override
        String beforeReference() {
            return " FOR UPDATE"; // else H2 accepts a reference to a row that another transaction is about to delete
        }
    },
    /** PostgreSQL with a database in UTF-8. */
    POSTGRESQL {
        @Override
        String exactly(String text) {
            return text;
        }

        @Override
        String byCodePoint(String text) {
            return text + " COLLATE \"C\"";
        }

        @Override
        boolean holdsNul() {
            return false;
        }

        @Override
        String unforeseen() {
            return "(SELECT ?)";
        }
    },
    /** MariaDB, with dates in {@code DATETIME} columns that are meant in UTC. */
    MARIADB {
        @Override
        String exactly(String text) {
            return "CONVERT(" + text + " USING utf8mb4) COLLATE " + collation();
        }

        @Override
        String byCodePoint(String text) { // as bytes, of which all of a key are sorted by, and not the first 256 alone
            return "CAST(CONVERT(" + text + " USING utf8mb4) AS BINARY)";
        }

        @Override
        String scripts() {
            return "mysql";
        }

        @Override
        String collation() {
            return "utf8mb4_nopad_bin";
        }

        @Override
        Object parameter(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }

        @Override
        Instant instant(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }

        /**
         * No batch: the driver prepares one in the server and closes it there, which has no answer. What Galera has
         * given up meanwhile for another node it would say in that answer, and says nowhere then.
         */
        @Override
        void insertAll(Session session, List<Sql> rows) throws SQLException {
            for (int i = 0; i < rows.size(); i += ROWS_AT_ONCE) {
                session.update(Sql.rows(rows.subList(i, Math.min(i + ROWS_AT_ONCE, rows.size()))));
            }
        }
    },
    /** MySQL 8.0 or newer, with dates as in {@link #MARIADB}. We have tested none. */
    MYSQL {
        @Override
        String exactly(String text) {
            return MARIADB.exactly(text).replace(MARIADB.collation(), collation());
        }

        @Override
        String byCodePoint(String text) {
            return MARIADB.byCodePoint(text);
        }

        @Override
        String scripts() {
            return MARIADB.scripts();
        }

        @Override
        String collation() {
            return "utf8mb4_0900_bin";
        }

        @Override
        Object parameter(Instant instant) {
            return MARIADB.parameter(instant);
        }

        @Override
        Instant instant(ResultSet row, int column) throws SQLException {
            return MARIADB.instant(row, column);
        }
    };

    private static final int ROWS_AT_ONCE = 200;

    /**
     * The dialect of the database that {@code connection} leads to.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static SqlDialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "postgresql" -> POSTGRESQL;
            case "mariadb" -> MARIADB;
            case "mysql" -> MYSQL;
            default ->
                throw new IllegalArgumentException("no dialect for " + product + "; name the one that is nearest");
        };
    }

    /** The folder of the scripts that make our tables. */
    String scripts() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The collation of all texts in our tables, where the tables themselves have one. */
    String collation() {
        return "";
    }

    /** A text such that equality and {@code LIKE} tell apart whatever differs, whichever collation the column has. */
    abstract String exactly(String text);

    /** What stands for a text, such that its order is that of Unicode's code points. */
    abstract String byCodePoint(String text);

    /**
     * A parameter whose value makes no difference to the plan: PostgreSQL takes a tenant that its statistics do not know
     * yet for a single row, and would read all the tenant's values again for each user.
     */
    String unforeseen() {
        return "?";
    }

    /** Whether there may be a U+0000 in a text. */
    boolean holdsNul() {
        return true;
    }

    /** @throws IllegalArgumentException if no text in the database can be {@code text} */
    String storable(String text) {
        if (text.indexOf('\0') >= 0 && !holdsNul()) {
            throw new IllegalArgumentException("a text with U+0000");
        }
        return text;
    }

    /** What ends a query for rows that are then referred to by others, so that nobody deletes them before. */
    String beforeReference() {
        return ""; // the constraint sees to it
    }

    /** Inserts a row by each of {@code rows}, whose texts are the same and end with their question marks. */
    void insertAll(Session session, List<Sql> rows) throws SQLException {
        session.updateAll(rows);
    }

    /** What is bound to be compared with a column of dates. */
    Object parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What a column of dates holds. */
    Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
