package io.github.scimlet.benchmarks.scimple;

import io.github.scimlet.benchmarks.workload.ContenderServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.apache.directory.scim.server.configuration.ServerConfiguration;
import org.apache.directory.scim.server.rest.ScimResourceHelper;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * Jersey and Weld, as in the project's example ({@code
 * github.com/apache/directory-scimple/tree/develop/scim-server-examples/scim-server-jersey}), but behind a servlet.
 */
@ApplicationScoped
public class Serve extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return ScimResourceHelper.scimpleFeatureAndResourceClasses();
    }

    @Produces
    ServerConfiguration configuration() {
        return new ServerConfiguration().setId("benchmark");
    }

    /** @param args none */
    public static void main(String[] args) throws Exception {
        WithoutComplaints.install();
        SeContainerInitializer.newInstance().addPackages(true, Serve.class).initialize();
        ContenderServer.run(new ServletHolder(new ServletContainer(ResourceConfig.forApplication(new Serve()))));
    }
}
