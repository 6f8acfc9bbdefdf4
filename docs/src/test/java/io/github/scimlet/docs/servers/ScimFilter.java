package io.github.scimlet.docs.servers;

import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;

/** SCIM within an application of Jakarta REST, without a servlet. */
@PreMatching
final class ScimFilter implements ContainerRequestFilter {

    private static final String PATH = "scim/v2";

    private final ScimServiceProvider provider;

    ScimFilter(ScimServiceProvider provider) {
        this.provider = provider;
    }

    @Override
    public void filter(ContainerRequestContext http) {
        URI base = http.getUriInfo().getBaseUri().resolve(PATH);
        URI asked = http.getUriInfo().getRequestUri();
        if (asked.getRawPath().equals(base.getRawPath()) || asked.getRawPath().startsWith(base.getRawPath() + "/")) {
            http.abortWith(answer(provider.handle(request(http, base, asked))));
        }
    }

    private static ScimRequest request(ContainerRequestContext http, URI base, URI asked) {
        String path = asked.getRawPath().substring(base.getRawPath().length());
        ScimRequest.Builder request =
                ScimRequest.builder(http.getMethod(), base, path).body(http.getEntityStream());
        http.getHeaders().forEach(request::header);
        if (asked.getRawQuery() != null) {
            request.query(asked.getRawQuery());
        }
        return request.build();
    }

    private static Response answer(ScimResponse answer) {
        Response.ResponseBuilder http = Response.status(answer.status()).entity((StreamingOutput) answer::writeTo);
        answer.headers().forEach(http::header);
        return http.build();
    }
}
