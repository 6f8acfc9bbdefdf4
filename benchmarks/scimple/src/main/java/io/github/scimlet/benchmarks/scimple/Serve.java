package io.github.scimlet.benchmarks.scimple;

import io.github.scimlet.benchmarks.workload.ContenderServer;
import org.apache.directory.scim.core.repository.RepositoryRegistry;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.server.rest.ScimpleFeature;
import org.apache.directory.scim.server.rest.UserResourceImpl;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * Jersey without CDI, as the project's support for Spring Boot has it ({@code
 * github.com/apache/directory-scimple/tree/develop/support/spring-boot}): it starts sooner than the example with Weld, and
 * no request goes through a proxy.
 */
public final class Serve {

    private Serve() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        WithoutComplaints.install();
        SchemaRegistry schemas = new SchemaRegistry();
        RepositoryRegistry repositories = new RepositoryRegistry(schemas);
        repositories.registerRepository(ScimUser.class, new Users(schemas));
        ResourceConfig application = new ResourceConfig()
                .register(new Binder(schemas))
                .register(ScimpleFeature.class)
                .register(new UserResourceImpl(schemas, repositories));
        ContenderServer.run(new ServletHolder(new ServletContainer(application)));
    }

    private static final class Binder extends AbstractBinder {

        private final SchemaRegistry schemas;

        Binder(SchemaRegistry schemas) {
            this.schemas = schemas;
        }

        @Override
        protected void configure() {
            bind(schemas).to(SchemaRegistry.class);
        }
    }
}
