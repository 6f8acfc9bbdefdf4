package io.github.scimlet.docs.servers;

import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** SCIM in Quarkus, by quarkus-undertow. */
@WebServlet("/scim/v2/*")
public class ScimEndpoint extends ScimServlet {

    private static final long serialVersionUID = 1;

    @Inject
    public ScimEndpoint(ScimServiceProvider provider) {
        super(provider);
    }
}
