package io.github.scimlet.benchmarks.floor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The users, in memory: by id, and their ids by userName, whatever its case. Safe for use by many threads. */
final class Users {

    private final Map<String, Fields> byId = new ConcurrentHashMap<>();
    private final Map<String, String> idsByName = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();

    /** Stores what a checked body says, but for what only the server may say. */
    Fields create(Fields user, String endpoint) {
        String id = UUID.randomUUID().toString();
        claim(name(user), id);
        user.remove("groups");
        user.put("id", id);
        user.put("meta", meta(endpoint + "/" + id));
        byId.put(id, user);
        return user;
    }

    private Fields meta(String location) {
        Instant now = now();
        Fields meta = new Fields(5);
        meta.put("resourceType", "User");
        meta.put("created", now.toString());
        meta.put("lastModified", now.toString());
        meta.put("location", location);
        meta.put("version", version());
        return meta;
    }

    /** @throws Refused 404 if there is no such user */
    Fields get(String id) {
        Fields user = byId.get(id);
        if (user == null) {
            throw unknown(id);
        }
        return user;
    }

    /** Those that match {@code filter}; who asks for a userName, the usual question, has them without a search. */
    List<Fields> matching(Filter filter) {
        if (filter instanceof Filter.Comparison wanted
                && wanted.operator() == Operator.EQ
                && wanted.path().attribute().equalsIgnoreCase("userName")
                && wanted.literal() instanceof String name) {
            return Optional.ofNullable(idsByName.get(fold(name))).map(byId::get).stream()
                    .toList();
        }
        Condition condition = filter.in(Schemas.USER);
        return byId.values().stream().filter(condition::holds).toList();
    }

    /** @throws Refused 404 if there is no such user */
    Fields patch(String id, List<Operation> operations) {
        Fields after = byId.computeIfPresent(id, (key, before) -> patched(before, operations));
        if (after == null) {
            throw unknown(id);
        }
        return after;
    }

    /** @throws Refused 404 if there is no such user */
    void delete(String id) {
        Fields user = byId.remove(id);
        if (user == null) {
            throw unknown(id);
        }
        idsByName.remove(name(user));
    }

    private static Refused unknown(String id) {
        return new Refused(404, "", "no user " + id);
    }

    private Fields patched(Fields before, List<Operation> operations) {
        Fields after = Patcher.patched(before, operations);
        rename(before, after);
        Fields meta = ((Fields) Objects.requireNonNull(after.get("meta"))).copy();
        meta.put("lastModified", now().toString());
        meta.put("version", version());
        after.put("meta", meta);
        return after;
    }

    private void rename(Fields before, Fields after) {
        if (!name(before).equals(name(after))) {
            claim(name(after), (String) Objects.requireNonNull(after.get("id")));
            idsByName.remove(name(before));
        }
    }

    private void claim(String name, String id) {
        if (idsByName.putIfAbsent(name, id) != null) {
            throw new Refused(409, "uniqueness", "userName is taken: " + name);
        }
    }

    private static String name(Fields user) {
        return fold((String) Objects.requireNonNull(user.get("userName")));
    }

    private static String fold(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private String version() {
        return "W/\"" + versions.incrementAndGet() + "\"";
    }
}
