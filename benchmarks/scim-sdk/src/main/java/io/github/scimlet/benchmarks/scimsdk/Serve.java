package io.github.scimlet.benchmarks.scimsdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import io.github.scimlet.benchmarks.workload.ContenderServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SDK's endpoint behind a servlet, as in {@code
 * github.com/Captain-P-Goldfish/SCIM-SDK/wiki/How-to-use-the-server-implementation}, but answers are written by one object
 * mapper: the SDK makes one for each.
 */
public final class Serve extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient ResourceEndpoint endpoint = new ResourceEndpoint(Provider.filtersAndPatch());

    private Serve() {
        endpoint.registerEndpoint(new UserEndpointDefinition(new Users()));
    }

    /** @param args none */
    public static void main(String[] args) throws Exception {
        ContenderServer.run(new Serve());
    }

    @Override
    protected void service(HttpServletRequest http, HttpServletResponse reply) throws IOException {
        String query = http.getQueryString() == null ? "" : "?" + http.getQueryString();
        ScimResponse answer = endpoint.handleRequest(
                http.getRequestURL() + query,
                HttpMethod.valueOf(http.getMethod()),
                new String(http.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                headers(http),
                new Context(null));
        reply.setStatus(answer.getHttpStatus());
        answer.getHttpHeaders().forEach(reply::setHeader);
        if (!answer.isEmpty()) {
            reply.getOutputStream().write(JSON.writeValueAsBytes(answer));
        }
    }

    private static Map<String, String> headers(HttpServletRequest http) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(http.getHeaderNames()).forEach(name -> headers.put(name, http.getHeader(name)));
        return headers;
    }
}
