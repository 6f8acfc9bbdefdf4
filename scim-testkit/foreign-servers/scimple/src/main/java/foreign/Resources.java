package foreign;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.schema.Meta;

/** Resources in memory, with one name that is unique whatever its case. Filters and PATCH are left to SCIMple. */
class Resources<T extends ScimResource> implements Repository<T> {

    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Class<T> type;
    private final String schema;
    private final Function<T, String> name;
    private final SchemaRegistry schemas;

    Resources(Class<T> type, String schema, Function<T, String> name, SchemaRegistry schemas) {
        this.type = type;
        this.schema = schema;
        this.name = name;
        this.schemas = schemas;
    }

    @Override
    public Class<T> getResourceClass() {
        return type;
    }

    @Override
    public synchronized T create(T resource) throws ResourceException {
        refuseTakenName(resource, null);
        resource.setId(UUID.randomUUID().toString());
        LocalDateTime now = now();
        return keep(resource, now, now);
    }

    @Override
    public synchronized T update(
            String id,
            String version,
            T resource,
            Set<AttributeReference> included,
            Set<AttributeReference> excluded)
            throws ResourceException {
        T before = existing(id);
        refuseTakenName(resource, id);
        resource.setId(id);
        return keep(resource, before.getMeta().getCreated(), now());
    }

    @Override
    public synchronized T patch(
            String id,
            String version,
            List<PatchOperation> operations,
            Set<AttributeReference> included,
            Set<AttributeReference> excluded)
            throws ResourceException {
        T after = new DefaultPatchHandler(schemas).apply(existing(id), operations);
        return update(id, version, after, included, excluded);
    }

    @Override
    public synchronized T get(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized FilterResponse<T> find(Filter filter, PageRequest page, SortRequest sort) {
        List<T> found = byId.values().stream()
                .filter(FilterExpressions.inMemory(filter, schemas.getSchema(schema)))
                .toList();
        int start = page.getStartIndex() == null ? 1 : Math.max(1, page.getStartIndex());
        int count = page.getCount() == null ? found.size() : Math.max(0, page.getCount());
        List<T> shown = found.stream().skip(start - 1L).limit(count).toList();
        return new FilterResponse<>(shown, page, found.size());
    }

    @Override
    public synchronized void delete(String id) throws ResourceException {
        existing(id);
        byId.remove(id);
    }

    synchronized List<T> all() {
        return List.copyOf(byId.values());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private T existing(String id) throws ResourceException {
        T found = byId.get(id);
        if (found == null) throw new ResourceException(404, "there is no resource with the id '" + id + "'");
        return found;
    }

    private T keep(T resource, LocalDateTime created, LocalDateTime lastModified) {
        Meta meta = resource.getMeta() == null ? new Meta() : resource.getMeta();
        resource.setMeta(meta.setCreated(created).setLastModified(lastModified));
        byId.put(resource.getId(), resource);
        return resource;
    }

    private void refuseTakenName(T resource, String id) throws ResourceException {
        String wanted = name.apply(resource);
        boolean taken = byId.values().stream()
                .filter(other -> !other.getId().equals(id))
                .anyMatch(other -> wanted != null && wanted.equalsIgnoreCase(name.apply(other)));
        if (taken) throw new ResourceException(409, "the name '" + wanted + "' is taken");
    }
}
