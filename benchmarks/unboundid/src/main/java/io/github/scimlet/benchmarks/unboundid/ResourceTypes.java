package io.github.scimlet.benchmarks.unboundid;

import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.utils.SchemaUtils;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import java.beans.IntrospectionException;

/** What the SDK's utilities know of users and groups, from its own beans. */
final class ResourceTypes {

    static final ResourceTypeDefinition USERS = ResourceTypeDefinition.fromJaxRsResource(UsersEndpoint.class);
    static final ResourceTypeDefinition GROUPS = groups();

    private ResourceTypes() {}

    private static ResourceTypeDefinition groups() {
        try {
            return new ResourceTypeDefinition.Builder("Group", "/Groups")
                    .setCoreSchema(SchemaUtils.getSchema(GroupResource.class))
                    .build();
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }
}
