package io.github.scimlet.benchmarks.scimsdk;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import io.github.scimlet.benchmarks.workload.UserTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users in memory. The SDK patches what it is given, and nothing else changes a user who is kept. */
final class Users extends ResourceHandler<User> {

    private final UserTable<User> users =
            new UserTable<>(user -> user.getUserName().orElseThrow());

    @Override
    public User createResource(User user, Context context) {
        String id = UUID.randomUUID().toString();
        user.setId(id);
        Instant now = Instant.now();
        Meta meta = user.getMeta().orElseThrow();
        meta.setCreated(now);
        meta.setLastModified(now);
        meta.setLocation(context.getResourceReferenceUrl(id));
        refuseTaken(users.add(id, user));
        return user;
    }

    @Override
    public @Nullable User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        User user = users.get(id).orElse(null);
        return user != null && context.getUriInfos().getHttpMethod() == HttpMethod.PATCH ? copy(user) : user;
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        List<User> found = found(filter);
        List<User> page = found.stream().skip(startIndex - 1).limit(count).toList();
        return PartialListResponse.<User>builder()
                .resources(page)
                .totalResults(found.size())
                .build();
    }

    private List<User> found(@Nullable FilterNode filter) {
        if (filter == null) {
            return List.copyOf(users.all());
        }
        Optional<String> userName = userName(filter);
        return userName.isPresent()
                ? users.named(userName.get()).stream().toList()
                : FilterResourceResolver.filterResources(getServiceProvider(), List.copyOf(users.all()), filter);
    }

    /** The one that is asked for, if it is the look-up that every client sends. */
    private static Optional<String> userName(FilterNode filter) {
        return filter instanceof AttributeExpressionLeaf leaf
                        && leaf.getComparator() == Comparator.EQ
                        && leaf.getShortName().equals("userName")
                ? leaf.getStringValue()
                : Optional.empty();
    }

    @Override
    public User updateResource(User user, Context context) {
        String id = user.getId().orElseThrow();
        User before = users.get(id).orElseThrow(() -> new ResourceNotFoundException("there is no user " + id));
        refuseTaken(users.replace(id, before, user));
        return user;
    }

    @Override
    public void deleteResource(String id, Context context) {
        if (!users.remove(id)) {
            throw new ResourceNotFoundException("there is no user " + id);
        }
    }

    private static void refuseTaken(boolean free) {
        if (!free) {
            throw new ConflictException("userName is taken", ScimType.RFC7644.UNIQUENESS);
        }
    }

    private static User copy(User user) {
        return JsonHelper.copyResourceToObject(user.deepCopy(), User.class);
    }
}
