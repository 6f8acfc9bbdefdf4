package foreign;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Resources in memory, with one name that is unique whatever its case. Gives and keeps copies, as a database does.
 * Filters, sorting and pages are left to the SDK.
 */
abstract class Resources<T extends ResourceNode> extends ResourceHandler<T> {

    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Class<T> type;
    private final Function<T, String> name;
    private final Consumer<String> onDelete;

    Resources(Class<T> type, Function<T, String> name, Consumer<String> onDelete) {
        this.type = type;
        this.name = name;
        this.onDelete = onDelete;
    }

    @Override
    public synchronized T createResource(T resource, Context context) {
        refuseTakenName(resource);
        resource.setId(UUID.randomUUID().toString());
        Instant now = Instant.now();
        dated(resource, now, now);
        byId.put(resource.getId().orElseThrow(), copy(resource));
        return resource;
    }

    @Override
    public synchronized T getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        T found = byId.get(id);
        return found == null ? null : copy(found);
    }

    @Override
    public synchronized PartialListResponse<T> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        List<T> all = byId.values().stream().map(this::copy).toList();
        return PartialListResponse.<T>builder().resources(all).totalResults(all.size()).build();
    }

    @Override
    public synchronized T updateResource(T resource, Context context) {
        T before = existing(resource.getId().orElseThrow());
        refuseTakenName(resource);
        dated(resource, before.getMeta().flatMap(Meta::getCreated).orElseThrow(), Instant.now());
        byId.put(resource.getId().orElseThrow(), copy(resource));
        return resource;
    }

    @Override
    public synchronized void deleteResource(String id, Context context) {
        existing(id);
        byId.remove(id);
        onDelete.accept(id);
    }

    synchronized void forEach(Consumer<T> change) {
        byId.values().forEach(change);
    }

    private T existing(String id) {
        T found = byId.get(id);
        if (found == null) throw new ResourceNotFoundException("there is no resource with the id '" + id + "'");
        return found;
    }

    private void refuseTakenName(T resource) {
        String wanted = name.apply(resource);
        boolean taken = byId.values().stream()
                .filter(other -> !other.getId().equals(resource.getId()))
                .anyMatch(other -> name.apply(other).equalsIgnoreCase(wanted));
        if (taken) throw new ConflictException("the name '" + wanted + "' is taken", ScimType.RFC7644.UNIQUENESS);
    }

    private static void dated(ResourceNode resource, Instant created, Instant lastModified) {
        Meta meta = resource.getMeta().orElseThrow();
        meta.setCreated(created);
        meta.setLastModified(lastModified);
    }

    private T copy(T resource) {
        return JsonHelper.copyResourceToObject(resource.deepCopy(), type);
    }
}
