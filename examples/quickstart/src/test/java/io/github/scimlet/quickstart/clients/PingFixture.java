package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.UserResource;
import io.github.scimlet.quickstart.provisioning.QuickstartServer;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Ping Identity's SCIM 2 SDK as the client of a server in either preset. */
@ParameterizedClass
@ValueSource(strings = {"tolerant", "strict"})
abstract class PingFixture {

    /** On the JDK's HTTP client: that of Jersey itself, {@code HttpURLConnection}, does not send PATCH. */
    private static final Client HTTP = ClientBuilder.newClient(
                    new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider()))
            .register((ClientRequestFilter) PingFixture::authenticate);

    @RegisterExtension
    final QuickstartServer server;

    ScimService ping;

    PingFixture(String conformance) {
        server = QuickstartServer.of(conformance);
    }

    private static void authenticate(ClientRequestContext request) {
        request.getHeaders().putSingle("Authorization", "Bearer " + QuickstartServer.TOKEN);
    }

    @BeforeEach
    void connect() {
        ping = new ScimService(HTTP.target(server.tenantUrl()));
    }

    UserResource create(String userName) throws ScimException {
        return ping.create("Users", new UserResource().setUserName(userName));
    }

    GroupResource createGroup(String displayName, UserResource... members) throws ScimException {
        List<Member> values = Arrays.stream(members).map(PingFixture::member).toList();
        return ping.create(
                "Groups", new GroupResource().setDisplayName(displayName).setMembers(values));
    }

    static Member member(UserResource user) {
        return new Member().setValue(user.getId());
    }

    /** The error that the client makes of the server's answer, which must have that status. */
    static ErrorResponse failure(int status, ThrowingCallable call) {
        ScimException failure = catchThrowableOfType(ScimException.class, call);
        assertThat(failure).as("error with status %s", status).isNotNull();
        assertThat(failure.getScimError().getStatus()).isEqualTo(status);
        return failure.getScimError();
    }
}
