package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.CaseFolding;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Resources by id, in the order of their creation, and the names that are taken. Its callers hold the lock. */
final class Table<R extends Resource> {

    private static final AttributePath ID = AttributePath.of("id");

    private final String type;
    private final Function<Attributes, R> view;
    private final Clock clock;
    private final Optional<String> unique;
    private final Map<String, R> rows = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();

    /**
     * An empty table.
     *
     * @param type the name of the resource type
     * @param unique the attribute that no two rows share, without regard to case, if there is one
     */
    Table(String type, Function<Attributes, R> view, Clock clock, Optional<String> unique) {
        this.type = type;
        this.view = view;
        this.clock = clock;
        this.unique = unique;
    }

    String type() {
        return type;
    }

    /** All that can match {@code query}, found without a search where it asks for an id or a name. */
    Collection<R> candidates(Query query) {
        Optional<String> id = query.required(ID);
        if (id.isPresent()) {
            return find(id.get()).stream().toList();
        }
        return unique.flatMap(name -> query.required(AttributePath.of(name)))
                .map(name -> (Collection<R>) named(name).stream().toList())
                .orElseGet(this::all);
    }

    Collection<R> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    Optional<R> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    private Optional<R> named(String name) {
        return Optional.ofNullable(idsByName.get(CaseFolding.fold(name))).flatMap(this::find);
    }

    R insert(Attributes attributes) {
        String id = UUID.randomUUID().toString();
        String now = now();
        Attributes meta =
                Attributes.of("created", now).with("lastModified", now).with("version", version(1));
        R row = view.apply(attributes.with("id", id).with("meta", meta));
        requireFreeName(row);
        return put(row);
    }

    /** The row that {@code before} was read from, if nobody has changed it since. */
    R current(R before) {
        R row = find(before.id())
                .orElseThrow(() -> ScimException.notFound(type + " " + before.id() + " does not exist."));
        if (!version(row).equals(version(before))) {
            throw ScimException.preconditionFailed(type + " " + before.id() + " has changed meanwhile.");
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
        R changed = view.apply(kept);
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
        return put(view.apply(
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
            throw ScimException.uniqueness("Another " + type + " has this " + unique.orElseThrow() + " already.");
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
