package io.github.scimlet.benchmarks.scimple;

import java.util.List;
import java.util.Set;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;

/** A filter that finds users who are at hand. */
final class GivenUsers extends Filter {

    private static final long serialVersionUID = 1;

    private final transient List<ScimUser> users;

    GivenUsers(List<?> users) {
        this.users = users.stream().map(ScimUser.class::cast).toList();
    }

    /** A store that costs nothing. */
    static final class Repository implements org.apache.directory.scim.core.repository.Repository<ScimUser> {

        @Override
        public Class<ScimUser> getResourceClass() {
            return ScimUser.class;
        }

        @Override
        public List<Class<? extends ScimExtension>> getExtensionList() {
            return List.of(EnterpriseExtension.class);
        }

        @Override
        public FilterResponse<ScimUser> find(Filter filter, PageRequest page, SortRequest sort) {
            List<ScimUser> users = ((GivenUsers) filter).users;
            return new FilterResponse<>(users, page, users.size());
        }

        @Override
        public ScimUser get(String id) {
            throw new UnsupportedOperationException("is not asked");
        }

        @Override
        public ScimUser create(ScimUser user) {
            throw new UnsupportedOperationException("is not asked");
        }

        @Override
        public ScimUser update(
                String id,
                String version,
                ScimUser user,
                Set<AttributeReference> attributes,
                Set<AttributeReference> excluded) {
            throw new UnsupportedOperationException("is not asked");
        }

        @Override
        public ScimUser patch(
                String id,
                String version,
                List<PatchOperation> operations,
                Set<AttributeReference> attributes,
                Set<AttributeReference> excluded) {
            throw new UnsupportedOperationException("is not asked");
        }

        @Override
        public void delete(String id) {
            throw new UnsupportedOperationException("is not asked");
        }
    }
}
