package foreign;

import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeFeatures;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * SCIM-SDK behind Jetty, set up as its wiki and its Spring Boot sample do. With the argument {@code azure}, the
 * settings are on that the wiki offers for requests of Entra ID.
 */
public final class Server extends HttpServlet {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final transient ResourceEndpoint endpoint;
    private final transient Authorization authorization;

    private Server(ResourceEndpoint endpoint, String token) {
        this.endpoint = endpoint;
        this.authorization = new Bearer(token);
    }

    public static void main(String[] arguments) throws Exception {
        boolean azure = List.of(arguments).contains("azure");
        var jetty = new org.eclipse.jetty.server.Server(new InetSocketAddress("127.0.0.1", 0));
        var context = new ServletContextHandler();
        Server servlet = new Server(endpoint(azure), System.getenv("SCIM_TOKEN"));
        context.addServlet(new ServletHolder(servlet), "/scim/v2/*");
        jetty.setHandler(context);
        jetty.start();
        System.out.println("listening on http://127.0.0.1:" + jetty.getURI().getPort() + "/scim/v2");
    }

    private static ResourceEndpoint endpoint(boolean azure) {
        Groups groups = new Groups();
        Users users = new Users(groups);
        ResourceEndpoint endpoint = new ResourceEndpoint(serviceProvider(azure));
        configured(endpoint.registerEndpoint(new UserEndpointDefinition(users)));
        configured(endpoint.registerEndpoint(new GroupEndpointDefinition(groups)));
        return endpoint;
    }

    private static void configured(ResourceType type) {
        type.setFeatures(ResourceTypeFeatures.builder()
                .autoFiltering(true)
                .autoSorting(true)
                .build());
    }

    private static ServiceProvider serviceProvider(boolean azure) {
        return ServiceProvider.builder()
                .filterConfig(FilterConfig.builder().supported(true).maxResults(200).build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .patchConfig(patchConfig(azure))
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("Bearer")
                        .description("A token in the header Authorization")
                        .specUri("https://www.rfc-editor.org/info/rfc6750")
                        .type("oauthbearertoken")
                        .build()))
                .build();
    }

    private static PatchConfig patchConfig(boolean azure) {
        var config = PatchConfig.builder().supported(true);
        UnaryOperator<PatchConfig.PatchConfigBuilder> forAzure = patch -> patch.activateMsAzureFilterWorkaround(true)
                .activateMsAzureValueSubAttributeWorkaround(true)
                .activateMsAzureComplexSimpleValueWorkaround(true);
        return (azure ? forAzure.apply(config) : config).build();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ScimResponse answer = endpoint.handleRequest(
                request.getRequestURL() + query,
                HttpMethod.valueOf(request.getMethod()),
                body.isEmpty() ? null : body,
                headers(request),
                new Context(authorization));
        response.setContentType(HttpHeader.SCIM_CONTENT_TYPE);
        response.setStatus(answer.getHttpStatus());
        answer.getHttpHeaders().forEach(response::setHeader);
        if (answer.getHttpStatus() != HttpServletResponse.SC_NO_CONTENT) {
            response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        return headers;
    }

    private record Bearer(String token) implements Authorization {

        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> query) {
            return headers.entrySet().stream()
                    .anyMatch(header -> header.getKey().equalsIgnoreCase("Authorization")
                            && header.getValue().equals("Bearer " + token));
        }
    }

    private static final class Users extends Resources<User> {

        Users(Groups groups) {
            super(User.class, user -> user.getUserName().orElse(""), groups::leave);
        }
    }

    private static final class Groups extends Resources<Group> {

        Groups() {
            super(Group.class, group -> group.getDisplayName().orElse(""), id -> {});
        }

        void leave(String user) {
            forEach(group -> group.setMembers(group.getMembers().stream()
                    .filter(member -> !member.getValue().equals(Optional.of(user)))
                    .toList()));
        }
    }
}
