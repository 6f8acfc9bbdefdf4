package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;

/** A store that costs nothing: it has the resource that the request is {@link Given}. */
abstract class GivenResource<T extends ResourceNode> extends ResourceHandler<T> {

    @Override
    @SuppressWarnings("unchecked") // Requests on users are given users, and those on groups groups.
    public T getResource(String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        return ((Given<T>) context).resource();
    }

    @Override
    public T createResource(T resource, Context context) {
        throw new UnsupportedOperationException("has but one");
    }

    @Override
    public PartialListResponse<T> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        throw new UnsupportedOperationException("has but one");
    }

    @Override
    public T updateResource(T resource, Context context) {
        throw new UnsupportedOperationException("has but one");
    }

    @Override
    public void deleteResource(String id, Context context) {
        throw new UnsupportedOperationException("has but one");
    }
}
