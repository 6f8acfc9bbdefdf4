package foreign;

import static org.apache.directory.scim.spec.schema.ServiceProviderConfiguration.AuthenticationSchema.oauthBearer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import org.apache.directory.scim.protocol.data.ErrorResponse;
import org.apache.directory.scim.server.configuration.ServerConfiguration;
import org.apache.directory.scim.server.rest.ScimResourceHelper;

/** Apache SCIMple on Jersey and Weld, set up as its example for Jersey does. */
@ApplicationScoped
public class Server extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ScimResourceHelper.scimpleFeatureAndResourceClasses());
        classes.add(Bearer.class);
        return classes;
    }

    @Produces
    ServerConfiguration configuration() {
        return new ServerConfiguration().setId("foreign").addAuthenticationSchema(oauthBearer());
    }

    public static void main(String[] arguments) throws Exception {
        SeContainerInitializer.newInstance().addPackages(true, Server.class).initialize();
        var configuration = SeBootstrap.Configuration.builder()
                .host("127.0.0.1")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .rootPath("/scim/v2")
                .build();
        var instance = SeBootstrap.start(new Server(), configuration)
                .toCompletableFuture()
                .get();
        System.out.println(
                "listening on http://127.0.0.1:" + instance.configuration().port() + "/scim/v2");
        Thread.currentThread().join();
    }

    /** Authentication, which SCIMple leaves to the application. */
    @Provider
    public static class Bearer implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (!("Bearer " + System.getenv("SCIM_TOKEN")).equals(request.getHeaderString("Authorization"))) {
                request.abortWith(Response.status(401)
                        .type("application/scim+json")
                        .entity(new ErrorResponse(Response.Status.UNAUTHORIZED, "Not authorized"))
                        .build());
            }
        }
    }
}
