package io.github.scimlet.console.provisioning;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The access codes of all customers: digests in a table, looked up at each request. Safe for use by many threads. */
public final class AccessCodes {

    static final String SWITCHED_OFF = "Provisioning is switched off here.";

    /** So that not every request writes that the code was used. */
    private static final Duration USED_LATELY = Duration.ofMinutes(1);

    private static final int SHOWN = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Jdbi database;
    private final Clock clock;

    private record Found(String tenant, boolean provisioning, AccessCode code) {}

    public AccessCodes(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A new code, of 256 random bits. Those that worked until now do so for a while yet, unless their end is sooner.
     *
     * @return the code itself, which nobody can find out again
     */
    public String issue(String tenant, String by, Duration overlap) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        database.useTransaction(handle -> {
            lock(handle, tenant); // or two that are asked for at once would not end each other
            end(handle, tenant, now.plus(overlap));
            insert(handle, tenant, by, code, now);
        });
        return code;
    }

    private static void lock(Handle handle, String tenant) {
        handle.createQuery("SELECT id FROM console_tenant WHERE id = :tenant FOR UPDATE")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .one();
    }

    private static void end(Handle handle, String tenant, Instant end) {
        handle.createUpdate("""
                        UPDATE console_access_code SET valid_until = :end
                        WHERE tenant = :tenant AND revoked_at IS NULL AND (valid_until IS NULL OR valid_until > :end)""").bind("end", end).bind("tenant", tenant).execute();
    }

    private static void insert(Handle handle, String tenant, String by, String code, Instant now) {
        handle.createUpdate("""
                        INSERT INTO console_access_code (tenant, digest, ending, created_at, created_by)
                        VALUES (:tenant, :digest, :ending, :now, :by)""")
                .bind("tenant", tenant)
                .bind("digest", BearerTokens.digest(code))
                .bind("ending", code.substring(code.length() - 4))
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    /** The codes of a customer, the newest first: all that work, and the last of those that do not any more. */
    public List<AccessCode> of(String tenant) {
        Instant now = clock.instant();
        List<AccessCode> all = database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM console_access_code WHERE tenant = :tenant ORDER BY id DESC""")
                .bind("tenant", tenant)
                .map((row, context) -> code(row))
                .list());
        return IntStream.range(0, all.size())
                .filter(place -> place < SHOWN || all.get(place).works(now))
                .mapToObj(all::get)
                .toList();
    }

    /** @return what was revoked, or nothing if the customer has no such code that still works */
    public Optional<AccessCode> revoke(String tenant, long id) {
        Instant now = clock.instant();
        Optional<AccessCode> code = of(tenant).stream()
                .filter(known -> known.id() == id && known.works(now))
                .findFirst();
        code.ifPresent(known -> stamp("revoked_at", known, now));
        return code;
    }

    /**
     * Whose code has that digest.
     *
     * @throws ScimException 403 if that customer has switched provisioning off
     */
    Optional<Caller> owner(String digest) {
        Instant now = clock.instant();
        Optional<Found> found = find(digest);
        found.ifPresent(known -> note(known, now));
        Optional<Found> working = found.filter(known -> known.code().works(now));
        if (working.isPresent() && !working.get().provisioning()) {
            throw new ScimException(ScimError.of(403, SWITCHED_OFF));
        }
        return working.map(
                known -> Caller.of(known.tenant(), "code …" + known.code().ending()));
    }

    private Optional<Found> find(String digest) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT c.*, t.provisioning FROM console_access_code c JOIN console_tenant t ON t.id = c.tenant
                        WHERE c.digest = :digest""")
                .bind("digest", digest)
                .map((row, context) -> new Found(row.getString("tenant"), row.getBoolean("provisioning"), code(row)))
                .findOne());
    }

    private void note(Found found, Instant now) {
        AccessCode code = found.code();
        if (!code.works(now)) {
            stamp("refused_at", code, now);
        } else if (found.provisioning()
                && code.usedAt()
                        .filter(used -> used.plus(USED_LATELY).isAfter(now))
                        .isEmpty()) {
            stamp("used_at", code, now);
        }
    }

    private void stamp(String column, AccessCode code, Instant now) {
        database.useHandle(
                handle -> handle.createUpdate("UPDATE console_access_code SET " + column + " = :now WHERE id = :id")
                        .bind("now", now)
                        .bind("id", code.id())
                        .execute());
    }

    private static AccessCode code(ResultSet row) throws SQLException {
        return new AccessCode(
                row.getLong("id"),
                row.getString("ending"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                instant(row, "valid_until"),
                instant(row, "revoked_at"),
                instant(row, "used_at"),
                instant(row, "refused_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
