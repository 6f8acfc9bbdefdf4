package io.github.scimlet.benchmarks.unboundid;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.providers.DefaultContentTypeFilter;
import com.unboundid.scim2.server.providers.DotSearchFilter;
import com.unboundid.scim2.server.providers.JsonProcessingExceptionMapper;
import com.unboundid.scim2.server.providers.RuntimeExceptionMapper;
import com.unboundid.scim2.server.providers.ScimExceptionMapper;
import io.github.scimlet.benchmarks.workload.ContenderServer;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * Jersey with the SDK's providers, as its own tests register them ({@code EndpointTestCase} in {@code
 * github.com/pingidentity/scim2}).
 */
public final class Serve {

    private Serve() {}

    /** @param args none */
    public static void main(String[] args) throws Exception {
        ResourceConfig application = new ResourceConfig()
                .register(ScimExceptionMapper.class)
                .register(RuntimeExceptionMapper.class)
                .register(JsonProcessingExceptionMapper.class)
                .register(new JacksonJsonProvider(JsonUtils.createObjectMapper()))
                .register(DotSearchFilter.class)
                .register(DefaultContentTypeFilter.class)
                .register(new UsersEndpoint());
        ContenderServer.run(new ServletHolder(new ServletContainer(application)));
    }
}
