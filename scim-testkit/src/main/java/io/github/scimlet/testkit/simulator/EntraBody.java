package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import java.util.List;

/** What is sent to create a user or a group. */
final class EntraBody {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    /** No schema of SCIM, but sent. */
    private static final String ADSCIM = "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

    private EntraBody() {}

    /** @param hasActive whether the application knows {@code active} */
    static Attributes user(Values values, boolean hasActive) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of(CORE + "User", ManagerComparison.ENTERPRISE));
        if (hasActive) {
            body.add(Account.ACTIVE, true);
        }
        Attributes mapped = values.resource();
        mapped.forEach(body::add);
        body.add("meta", Attributes.of("resourceType", "User"));
        body.add("roles", List.of()); // stays out if there are some
        return body.build();
    }

    /** Without members, which come later. */
    static Attributes group(Values values) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of(CORE + "Group", ADSCIM));
        values.resource().forEach(body::add);
        body.add("meta", Attributes.of("resourceType", "Group"));
        return body.build();
    }
}
