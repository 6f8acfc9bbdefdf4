package foreign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;

@ApplicationScoped
class Users extends Resources<ScimUser> {

    private final Groups groups;

    /** For the proxies of CDI. */
    Users() {
        this(null, null);
    }

    @Inject
    Users(SchemaRegistry schemas, Groups groups) {
        super(ScimUser.class, ScimUser.SCHEMA_URI, ScimUser::getUserName, schemas);
        this.groups = groups;
    }

    @Override
    public void delete(String id) throws ResourceException {
        super.delete(id);
        groups.leave(id);
    }

    @Override
    public List<Class<? extends ScimExtension>> getExtensionList() {
        return List.of(EnterpriseExtension.class);
    }
}
