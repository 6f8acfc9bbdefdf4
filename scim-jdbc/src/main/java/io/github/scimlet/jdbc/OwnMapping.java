package io.github.scimlet.jdbc;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.SchemaPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where attributes are in our own tables. */
final class OwnMapping {

    private final IndexedType type;
    private final TableNames tables;
    private final ColumnMapping.Builder mapping;

    private OwnMapping(IndexedType type, TableNames tables) {
        this.type = type;
        this.tables = tables;
        this.mapping = ColumnMapping.of(type.type(), tables.resource() + " r", "r.id");
    }

    /** The resources of {@code type}, whose ever they are. */
    static ColumnMapping of(IndexedType type, TableNames tables) {
        OwnMapping own = new OwnMapping(type, tables);
        own.addColumns();
        type.attributes().forEach(own::addValues);
        own.mapping.target(type.schemas(), own.values(type.schemas(), ""));
        own.addReferences();
        return own.mapping.build().where("r.type = ?", type.type().name());
    }

    private void addColumns() {
        mapping.target(type.externalId(), key("r.external_key", "r.external_whole", type.externalId()))
                .column("meta.created", "r.created")
                .column("meta.lastModified", "r.last_modified")
                .column("meta.version", "CONCAT('W/\"', r.version, '\"')");
        type.name().ifPresent(name -> mapping.target(name, key("r.name_key", "r.name_whole", name)));
    }

    private static KeyColumn key(String key, String whole, SchemaPath path) {
        return new KeyColumn(key, "COALESCE(" + whole + ", " + key + ")", path.leaf());
    }

    private void addValues(SchemaPath path) {
        if (path.leaf().complex()) {
            mapping.target(path, elements(path));
            parts(path)
                    .filter(part -> !part.leaf().name().equals("primary"))
                    .forEach(part -> mapping.target(part, values(part, " AND v.position = 0")));
        } else {
            mapping.target(path, values(path, ""));
        }
    }

    private static Stream<SchemaPath> parts(SchemaPath path) {
        return path.leaf().subAttributes().stream().map(path::withSubAttribute);
    }

    /** The values at {@code path}, whichever element they belong to. */
    private Rows values(SchemaPath path, String chosen) {
        return new Rows(
                Sql.of(tables.value() + " v"),
                Sql.of("v.tenant = r.tenant AND v.resource = r.id AND v.path = ?", StoredPath.of(path)),
                Optional.of(Sql.of(" AND v.element = 0" + chosen)),
                Map.of(Rows.VALUE, key("v.value_key", "v.value_whole", path)));
    }

    /** The elements of an attribute with several complex values, each with its own parts. */
    private Rows elements(SchemaPath path) {
        Map<String, Target> parts = new LinkedHashMap<>();
        parts(path).forEach(part -> parts.put(part.leaf().name(), partOfElement(part)));
        return new Rows(
                Sql.of(tables.value() + " e"),
                Sql.of("e.tenant = r.tenant AND e.resource = r.id AND e.path = ?", StoredPath.of(path)),
                Optional.of(Sql.of(" AND e.element = 0")),
                parts);
    }

    private Rows partOfElement(SchemaPath part) {
        return new Rows(
                Sql.of(tables.value() + " v"),
                Sql.of(
                        "v.tenant = e.tenant AND v.resource = e.resource AND v.element = e.element AND v.path = ?",
                        StoredPath.of(part)),
                Optional.of(Sql.of(" AND v.position = 0")),
                Map.of(Rows.VALUE, key("v.value_key", "v.value_whole", part)));
    }

    /** What follows from other resources: members, groups and the name of the manager. */
    private void addReferences() {
        addMembers("members", "m.group_id", "m.member_id", typeOf("m.tenant", "m.member_id"));
        addMembers("groups", "m.member_id", "m.group_id", "'direct'");
        type.type()
                .resolve(Managers.PATH)
                .ifPresent(manager -> manager.definition()
                        .subAttribute("displayName")
                        .ifPresent(name -> mapping.target(
                                manager.withoutSubAttribute().withSubAttribute(name), nameOf(manager, name))));
    }

    private Rows nameOf(SchemaPath manager, AttributeDefinition name) {
        Sql where = Sql.of(
                "v.tenant = r.tenant AND v.resource = r.id AND v.path = ? AND " + typeOf("d.tenant", "v.value_key")
                        + " = ?",
                StoredPath.of(manager),
                type.type().name());
        String from =
                tables.value() + " v JOIN " + tables.value() + " d ON d.tenant = v.tenant AND d.resource = v.value_key";
        return label(from, where, name);
    }

    private String typeOf(String tenant, String id) {
        return "(SELECT t.type FROM " + tables.resource() + " t WHERE t.tenant = " + tenant + " AND t.id = " + id + ")";
    }

    private void addMembers(String attribute, String here, String there, String memberType) {
        type.type()
                .resolve(AttributePath.of(attribute))
                .ifPresent(path -> mapping.target(
                        path,
                        new Rows(
                                Sql.of(tables.member() + " m"),
                                Sql.of("m.tenant = r.tenant AND " + here + " = r.id"),
                                Optional.of(Sql.of(" ORDER BY " + there + " LIMIT 1")),
                                partsOfMember(path.leaf(), there, memberType))));
    }

    private Map<String, Target> partsOfMember(AttributeDefinition members, String id, String memberType) {
        Map<String, Target> parts = new LinkedHashMap<>();
        members.subAttribute("value").ifPresent(part -> parts.put("value", Columns.of(part, id)));
        members.subAttribute("type").ifPresent(part -> parts.put("type", Columns.of(part, memberType)));
        Sql where = Sql.of("d.tenant = m.tenant AND d.resource = " + id);
        members.subAttribute("display")
                .ifPresent(part -> parts.put("display", label(tables.value() + " d", where, part)));
        return parts;
    }

    /** The label that the resource behind the alias {@code d} has. */
    private static Rows label(String from, Sql where, AttributeDefinition attribute) {
        return new Rows(
                Sql.of(from),
                where.then(" AND d.path = ?", StoredPath.LABEL),
                Optional.of(Sql.EMPTY),
                Map.of(Rows.VALUE, key("d.value_key", "d.value_whole", SchemaPath.of(attribute))));
    }
}
