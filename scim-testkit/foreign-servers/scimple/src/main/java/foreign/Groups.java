package foreign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.resources.ScimGroup;

@ApplicationScoped
class Groups extends Resources<ScimGroup> {

    /** For the proxies of CDI. */
    Groups() {
        this(null);
    }

    @Inject
    Groups(SchemaRegistry schemas) {
        super(ScimGroup.class, ScimGroup.SCHEMA_URI, ScimGroup::getDisplayName, schemas);
    }

    void leave(String user) {
        for (ScimGroup group : all()) {
            if (group.getMembers() != null) {
                group.setMembers(group.getMembers().stream()
                        .filter(member -> !user.equals(member.getValue()))
                        .toList());
            }
        }
    }
}
