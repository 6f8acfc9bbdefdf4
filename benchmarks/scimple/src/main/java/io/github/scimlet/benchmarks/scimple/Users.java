package io.github.scimlet.benchmarks.scimple;

import io.github.scimlet.benchmarks.workload.UserTable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ConflictResourceException;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.filter.AttributeComparisonExpression;
import org.apache.directory.scim.spec.filter.CompareOperator;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Meta;
import org.jspecify.annotations.Nullable;

/** Users in memory. SCIMple copies what it is given before it changes it. */
final class Users implements Repository<ScimUser> {

    private final UserTable<ScimUser> users = new UserTable<>(ScimUser::getUserName);
    private final SchemaRegistry schemas;
    private final PatchHandler patches;

    Users(SchemaRegistry schemas) {
        this.schemas = schemas;
        this.patches = new DefaultPatchHandler(schemas);
    }

    @Override
    public Class<ScimUser> getResourceClass() {
        return ScimUser.class;
    }

    @Override
    public List<Class<? extends ScimExtension>> getExtensionList() {
        return List.of(EnterpriseExtension.class);
    }

    @Override
    public ScimUser create(ScimUser user) throws ResourceException {
        user.setId(UUID.randomUUID().toString());
        LocalDateTime now = now();
        user.setMeta(new Meta().setResourceType("User").setCreated(now).setLastModified(now));
        refuseTaken(users.add(user.getId(), user));
        return user;
    }

    @Override
    public @Nullable ScimUser get(String id) {
        return users.get(id).orElse(null);
    }

    @Override
    public FilterResponse<ScimUser> find(@Nullable Filter filter, PageRequest page, SortRequest sort) {
        List<ScimUser> found = found(filter);
        int start = page.getStartIndex() == null ? 1 : page.getStartIndex();
        int count = page.getCount() == null ? found.size() : page.getCount();
        return new FilterResponse<>(found.stream().skip(start - 1L).limit(count).toList(), page, found.size());
    }

    private List<ScimUser> found(@Nullable Filter filter) {
        return filter != null
                        && filter.getExpression() instanceof AttributeComparisonExpression comparison
                        && comparison.getOperation() == CompareOperator.EQ
                        && comparison.getAttributePath().getFullAttributeName().equalsIgnoreCase("userName")
                ? users.named(comparison.getCompareValue().toString()).stream().toList()
                : users.all().stream()
                        .filter(FilterExpressions.inMemory(filter, schemas.getSchema(ScimUser.SCHEMA_URI)))
                        .toList();
    }

    @Override
    public ScimUser update(
            String id,
            String version,
            ScimUser user,
            Set<AttributeReference> attributes,
            Set<AttributeReference> excluded)
            throws ResourceException {
        throw new UnsupportedOperationException("no part of the load");
    }

    @Override
    public ScimUser patch(
            String id,
            String version,
            List<PatchOperation> operations,
            Set<AttributeReference> attributes,
            Set<AttributeReference> excluded)
            throws ResourceException {
        ScimUser before = users.get(id).orElseThrow(() -> new ResourceException(404, "there is no user " + id));
        ScimUser after = patches.apply(before, operations);
        after.getMeta().setLastModified(now());
        refuseTaken(users.replace(id, before, after));
        return after;
    }

    @Override
    public void delete(String id) throws ResourceException {
        if (!users.remove(id)) {
            throw new ResourceException(404, "there is no user " + id);
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void refuseTaken(boolean free) throws ResourceException {
        if (!free) {
            throw new ConflictResourceException("userName is taken");
        }
    }
}
