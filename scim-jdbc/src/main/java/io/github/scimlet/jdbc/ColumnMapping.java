package io.github.scimlet.jdbc;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Where the attributes of a resource type are in tables that exist already: what {@link SqlFilter} translates with.
 *
 * <pre>{@code
 * ColumnMapping accounts = ColumnMapping.of(Schemas.USERS, "account a", "a.id")
 *         .column("userName", "a.login")
 *         .column("name.givenName", "a.first_name")
 *         .column("active", "a.status = 'A'")
 *         .rows("emails", "account_email e", "e.account_id = a.id", email -> email
 *                 .column("value", "e.address")
 *                 .column("type", "e.kind"))
 *         .build();
 * }</pre>
 *
 * <p>Expressions are SQL of the host, put into statements as they are, and never a client's. A column that is null is an
 * attribute without a value. How an expression is compared follows from the schema: texts that are not case exact in lower
 * case, as the database makes it, so that an index on {@code lower(a.login)} is used; a boolean may be any condition; dates
 * are columns with a time zone, or in MariaDB and MySQL {@code DATETIME} in UTC. Immutable.
 */
public final class ColumnMapping {

    private final ResourceType<?> type;
    private final Sql from;
    private final Column id;
    private final Optional<Sql> where;
    private final Map<AttributePath, Target> targets;

    private ColumnMapping(
            ResourceType<?> type, Sql from, Column id, Optional<Sql> where, Map<AttributePath, Target> targets) {
        this.type = type;
        this.from = from;
        this.id = id;
        this.where = where;
        this.targets = targets;
    }

    /**
     * A mapping of {@code id} alone.
     *
     * @param from the tables, as they stand behind {@code FROM}, joins and aliases included
     * @param id the text that is the id; it must be unique, and is the order of resources if a client wants no other
     */
    public static Builder of(ResourceType<?> type, String from, String id) {
        return new Builder(type, Sql.of(from), new TextColumn(id, TextColumn.Form.EXACT));
    }

    /**
     * A mapping of {@code id} alone, which is no text in the database.
     *
     * @param from as {@link #of(ResourceType, String, String)}
     * @param id the column that is the id, as there
     * @param parse what the database has for the text that clients know: {@code Long::valueOf} or {@code
     *     UUID::fromString}; throws an IllegalArgumentException for a text that is no id
     */
    public static Builder of(ResourceType<?> type, String from, String id, Function<String, ?> parse) {
        return new Builder(type, Sql.of(from), new IdColumn(id, parse));
    }

    /**
     * The same tables, of which only some rows exist: those of a tenant, for example.
     *
     * @param parameters one for each question mark of {@code condition}
     */
    public ColumnMapping where(String condition, Object... parameters) {
        Sql more = Sql.of(condition, parameters).within("(", ")");
        Sql all = where.map(before -> before.then(" AND ").then(more)).orElse(more);
        return new ColumnMapping(type, from, id, Optional.of(all), targets);
    }

    ResourceType<?> type() {
        return type;
    }

    Sql from() {
        return from;
    }

    Column id() {
        return id;
    }

    /** What every row must fulfil. */
    Optional<Sql> where() {
        return where;
    }

    /** Where what {@code path} names is by itself. */
    Optional<Target> find(SchemaPath path) {
        return Optional.ofNullable(targets.get(path.path()));
    }

    /** Where the parts of the complex attribute {@code path} are. */
    List<Target> parts(SchemaPath path) {
        return path.subAttribute().isPresent()
                ? List.of()
                : path.leaf().subAttributes().stream()
                        .flatMap(sub -> Optional.ofNullable(
                                targets.get(path.withSubAttribute(sub).path()))
                                .stream())
                        .toList();
    }

    /** What a mapping has. Not safe for use by several threads. */
    public static final class Builder {

        private final ResourceType<?> type;
        private final Sql from;
        private final Column id;
        private final Map<AttributePath, Target> targets = new LinkedHashMap<>();

        Builder(ResourceType<?> type, Sql from, Column id) {
            this.type = Objects.requireNonNull(type);
            this.from = from;
            this.id = id;
            targets.put(AttributePath.of("id"), id);
        }

        /**
         * Where an attribute with a single value is.
         *
         * @param path as clients write it: {@code userName}, {@code name.givenName}, or a URN, a colon and a name
         * @throws IllegalArgumentException if there is no such attribute, or none that a single expression can be
         */
        public Builder column(String path, String expression) {
            SchemaPath found = single(path);
            return target(found, Columns.of(found.leaf(), expression));
        }

        /**
         * The same, where the host keeps the text as {@link io.github.scimlet.schema.CaseFolding} folds it: the only way to
         * have an attribute that is not case exact compared in all of Unicode as the engine does.
         *
         * @throws IllegalArgumentException as {@link #column}
         */
        public Builder folded(String path, String expression) {
            SchemaPath found = single(path);
            return target(found, Columns.folded(found.leaf(), expression));
        }

        /**
         * Where the id of another resource is, which is no text in the database: that of the manager, for example.
         *
         * @param parse as {@link ColumnMapping#of(ResourceType, String, String, Function)}
         * @throws IllegalArgumentException as {@link #column}, and if the attribute is no text
         */
        public Builder id(String path, String expression, Function<String, ?> parse) {
            SchemaPath found = single(path);
            return target(found, Columns.id(found.leaf(), expression, parse));
        }

        /**
         * Where an attribute with several values is.
         *
         * @param table as it stands behind {@code FROM}, alias and joins included
         * @param where what leads there from a row of the resource; it may have a condition more
         * @param parts says where in a row the parts of one value are
         * @throws IllegalArgumentException if there is no such attribute, or one with a single value
         */
        public Builder rows(String path, String table, String where, Consumer<Parts> parts) {
            SchemaPath found = resolved(path);
            if (!found.leaf().multiValued()) {
                throw new IllegalArgumentException(path + " has a single value: it is a column, or several");
            }
            Parts given = new Parts(found.leaf());
            parts.accept(given);
            if (!found.leaf().complex() && !given.targets.containsKey(Rows.VALUE)) {
                throw new IllegalArgumentException(path + " is nothing but its value, for which there is no column");
            }
            return target(found, new Rows(Sql.of(table), Sql.of(where), given.chosen, given.targets));
        }

        Builder target(SchemaPath path, Target target) {
            targets.put(path.path(), target);
            return this;
        }

        private SchemaPath single(String path) {
            SchemaPath found = resolved(path);
            if (found.leaf().complex()
                    || found.leaf().multiValued()
                    || found.definition().multiValued()) {
                throw new IllegalArgumentException(path + " is more than one value: name its parts, or use rows");
            }
            return found;
        }

        private SchemaPath resolved(String path) {
            return parsed(path)
                    .flatMap(type::resolve)
                    .filter(found -> !found.isExtension())
                    .orElseThrow(() -> new IllegalArgumentException(type.name() + " has no attribute " + path));
        }

        private static Optional<AttributePath> parsed(String path) {
            try {
                return Optional.of(AttributePath.parse(path));
            } catch (FilterSyntaxException e) {
                return Optional.empty();
            }
        }

        /** The mapping. */
        public ColumnMapping build() {
            return new ColumnMapping(type, from, id, Optional.empty(), new LinkedHashMap<>(targets));
        }
    }

    /** The parts of one value of an attribute that has several. Not safe for use by several threads. */
    public static final class Parts {

        private final AttributeDefinition attribute;
        private final Map<String, Target> targets = new LinkedHashMap<>();
        private Optional<Sql> chosen = Optional.empty();

        private Parts(AttributeDefinition attribute) {
            this.attribute = attribute;
        }

        /**
         * Where a part is.
         *
         * @param name of the sub-attribute; a value that is not complex is its own {@code value}
         * @throws IllegalArgumentException if the attribute has no such part
         */
        public Parts column(String name, String expression) {
            return put(name, Columns.of(part(name), expression));
        }

        /**
         * The same for texts that the host keeps folded.
         *
         * @throws IllegalArgumentException as {@link #column}
         * @see Builder#folded
         */
        public Parts folded(String name, String expression) {
            return put(name, Columns.folded(part(name), expression));
        }

        /**
         * The same for the id of another resource, which is no text in the database.
         *
         * @param parse as {@link ColumnMapping#of(ResourceType, String, String, Function)}
         * @throws IllegalArgumentException as {@link #column}
         */
        public Parts id(String name, String expression, Function<String, ?> parse) {
            return put(name, Columns.id(part(name), expression, parse));
        }

        /**
         * In what order the values are, the primary one first: without it resources cannot be sorted by them.
         *
         * @param order as it stands behind {@code ORDER BY}
         */
        public Parts orderedBy(String order) {
            chosen = Optional.of(Sql.of(" ORDER BY " + order + " LIMIT 1"));
            return this;
        }

        private Parts put(String name, Column column) {
            targets.put(attribute.complex() ? part(name).name() : Rows.VALUE, column);
            return this;
        }

        private AttributeDefinition part(String name) {
            Optional<AttributeDefinition> found = attribute.complex()
                    ? attribute.subAttribute(name)
                    : Optional.of(attribute).filter(whole -> name.equals(Rows.VALUE));
            return found.orElseThrow(() -> new IllegalArgumentException(attribute.name() + " has no part " + name));
        }
    }
}
