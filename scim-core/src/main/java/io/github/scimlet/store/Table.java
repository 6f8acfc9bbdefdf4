package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Resources by id, in the order of their creation, and the values that are taken. Its callers hold the lock. */
final class Table<R extends Resource> {

    private static final AttributePath ID = AttributePath.of("id");

    /** One text for all: most resources are never changed. */
    private static final String FIRST_VERSION = version(1);

    private final String type;
    private final Function<Attributes, R> view;
    private final Clock clock;
    private final List<UniqueAttribute> unique;
    private final Map<String, R> rows = new LinkedHashMap<>();

    /** What the next one is likely to be like, and then is kept with the same names and values. */
    private Attributes last = Attributes.EMPTY;

    /** @param type the name of the resource type */
    Table(String type, Function<Attributes, R> view, Clock clock, List<UniqueAttribute> unique) {
        this.type = type;
        this.view = view;
        this.clock = clock;
        this.unique = unique;
    }

    String type() {
        return type;
    }

    /** All that can match {@code query}, found without a search where it asks for an id, or for a value that is unique. */
    Collection<R> candidates(Query query) {
        Optional<String> id = query.required(ID);
        if (id.isPresent()) {
            return find(id.get()).stream().toList();
        }
        for (UniqueAttribute attribute : unique) {
            Optional<String> value = attribute.askedBy(query);
            if (value.isPresent()) {
                return attribute.holder(value.get()).flatMap(this::find).stream()
                        .toList();
            }
        }
        return Collections.unmodifiableCollection(rows.values());
    }

    Optional<R> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    R insert(Attributes attributes) {
        String id = UUID.randomUUID().toString();
        String now = now();
        Attributes meta =
                Attributes.of("created", now).with("lastModified", now).with("version", FIRST_VERSION);
        Attributes kept =
                attributes.withoutSecrets().with("id", id).with("meta", meta).sharing(last);
        R row = view.apply(kept);
        requireFreeValues(row, unique);
        last = kept;
        rows.put(id, row);
        unique.forEach(attribute -> attribute.add(row));
        return row;
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
        Attributes kept = attributes
                .withoutSecrets()
                .with("id", row.id())
                .with("meta", row.attributes().get("meta"))
                .sharing(row.attributes());
        if (kept.equals(row.attributes())) {
            return row;
        }
        R changed = view.apply(kept);
        List<UniqueAttribute> concerned = unique.stream()
                .filter(attribute -> !attribute.isSame(row, changed))
                .toList();
        requireFreeValues(changed, concerned);
        concerned.forEach(attribute -> attribute.remove(row));
        concerned.forEach(attribute -> attribute.add(changed));
        return putAsChanged(changed);
    }

    /** Marks a row as changed, by what is not among its own attributes. */
    void touch(String id) {
        find(id).ifPresent(this::putAsChanged);
    }

    boolean remove(String id) {
        Optional<R> row = find(id);
        row.ifPresent(gone -> unique.forEach(attribute -> attribute.remove(gone)));
        rows.remove(id);
        return row.isPresent();
    }

    private R putAsChanged(R row) {
        Attributes meta = row.attributes().complex("meta").orElseThrow();
        R changed = view.apply(
                row.attributes().with("meta", meta.with("lastModified", now()).with("version", versionAfter(row))));
        rows.put(row.id(), changed);
        return changed;
    }

    private void requireFreeValues(R row, List<UniqueAttribute> concerned) {
        for (UniqueAttribute attribute : concerned) {
            if (attribute.isTaken(row)) {
                throw ScimException.uniqueness("Another " + type + " has this " + attribute + " already.");
            }
        }
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
