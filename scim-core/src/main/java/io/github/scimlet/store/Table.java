package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.ResourceType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Resources by id, in the order of their creation, and the names that are taken. Its callers hold the lock. */
final class Table<R extends Resource> {

    private final ResourceType<R> type;
    private final Clock clock;
    private final Optional<String> unique;
    private final Map<String, R> rows = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();

    /** @param unique the attribute that no two rows share, without regard to case, if there is one */
    Table(ResourceType<R> type, Clock clock, Optional<String> unique) {
        this.type = type;
        this.clock = clock;
        this.unique = unique;
    }

    Collection<R> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    Optional<R> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    Optional<R> named(String name) {
        return Optional.ofNullable(idsByName.get(CaseFolding.fold(name))).flatMap(this::find);
    }

    R insert(Attributes attributes) {
        String id = UUID.randomUUID().toString();
        String now = now();
        Attributes meta =
                Attributes.of("created", now).with("lastModified", now).with("version", version(1));
        R row = type.view(attributes.with("id", id).with("meta", meta));
        requireFreeName(row);
        return put(row);
    }

    /** The row that {@code before} was read from, if nobody has changed it since. */
    R current(R before) {
        R row = find(before.id())
                .orElseThrow(() -> ScimException.notFound(type.name() + " " + before.id() + " does not exist."));
        if (!version(row).equals(version(before))) {
            throw ScimException.preconditionFailed(type.name() + " " + before.id() + " has changed meanwhile.");
        }
        return row;
    }

    /** Gives a row other attributes; if they are the same its version stays. */
    R update(R row, Attributes attributes) {
        Attributes kept =
                attributes.with("id", row.id()).with("meta", row.attributes().get("meta"));
        if (kept.equals(row.attributes())) {
            return row;
        }
        R changed = type.view(kept);
        requireFreeName(changed);
        name(row).ifPresent(idsByName::remove);
        return putAsChanged(changed);
    }

    /** Marks a row as changed, by what is not among its own attributes. */
    void touch(String id) {
        find(id).ifPresent(this::putAsChanged);
    }

    boolean remove(String id) {
        Optional<R> row = find(id);
        row.flatMap(this::name).ifPresent(idsByName::remove);
        rows.remove(id);
        return row.isPresent();
    }

    private R putAsChanged(R row) {
        Attributes meta = row.attributes().complex("meta").orElseThrow();
        return put(type.view(
                row.attributes().with("meta", meta.with("lastModified", now()).with("version", versionAfter(row)))));
    }

    private R put(R row) {
        rows.put(row.id(), row);
        name(row).ifPresent(name -> idsByName.put(name, row.id()));
        return row;
    }

    private void requireFreeName(R row) {
        if (name(row)
                .map(idsByName::get)
                .filter(holder -> !holder.equals(row.id()))
                .isPresent()) {
            throw ScimException.uniqueness(
                    "Another " + type.name() + " has this " + unique.orElseThrow() + " already.");
        }
    }

    private Optional<String> name(R row) {
        return unique.flatMap(row.attributes()::text).map(CaseFolding::fold);
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Optional<String> version(Resource resource) {
        return resource.attributes().complex("meta").flatMap(meta -> meta.text("version"));
    }

    private static String versionAfter(Resource row) {
        String version = version(row).orElseThrow();
        return version(Long.parseLong(version.substring(3, version.length() - 1)) + 1);
    }

    private static String version(long number) {
        return "W/\"" + number + "\"";
    }
}
