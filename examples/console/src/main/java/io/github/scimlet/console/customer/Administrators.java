package io.github.scimlet.console.customer;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** All administrators of all customers, in a table. Safe for use by many threads. */
public final class Administrators {

    private static final int LONGEST_EMAIL = 200;

    /** How often a new password is hashed: as often as OWASP asks for. */
    public static final int ROUNDS = 600_000;

    private final Jdbi database;
    private final int rounds;

    /** What is compared with where there is nobody of that name, so that it takes as long. */
    private final PasswordHash nobodys;

    private record Row(Administrator administrator, PasswordHash password) {}

    public Administrators(Jdbi database, int rounds) {
        this.database = database;
        this.rounds = rounds;
        this.nobodys = PasswordHash.of("nobody's", rounds);
    }

    public void add(String tenant, String email, String name, String password) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO console_administrator (tenant, email, name, password_hash)
                        VALUES (:tenant, :email, :name, :password)""")
                .bind("tenant", tenant)
                .bind("email", folded(email))
                .bind("name", name)
                .bind("password", PasswordHash.of(password, rounds).text())
                .execute());
    }

    /** Who has that address and that password. */
    public Optional<Administrator> signingIn(String email, String password) {
        Optional<Row> row = row(email);
        PasswordHash expected = row.map(Row::password).orElse(nobodys);
        return expected.matches(password) ? row.map(Row::administrator) : Optional.empty();
    }

    private Optional<Row> row(String email) {
        if (email.length() > LONGEST_EMAIL) {
            return Optional.empty();
        }
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM console_administrator WHERE email = :email")
                .bind("email", folded(email))
                .map((row, context) -> new Row(
                        new Administrator(
                                row.getLong("id"),
                                row.getString("tenant"),
                                row.getString("email"),
                                row.getString("name")),
                        PasswordHash.read(row.getString("password_hash"))))
                .findOne());
    }

    private static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
