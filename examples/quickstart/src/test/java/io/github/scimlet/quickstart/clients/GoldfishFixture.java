package io.github.scimlet.quickstart.clients;

import static org.assertj.core.api.Assertions.assertThat;

import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.builder.CreateBuilder;
import de.captaingoldfish.scim.sdk.client.builder.PatchBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import io.github.scimlet.quickstart.provisioning.QuickstartServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Captain-P-Goldfish's SCIM-SDK as the client of a server in either preset. */
@ParameterizedClass
@ValueSource(strings = {"tolerant", "strict"})
abstract class GoldfishFixture {

    static final String USERS = "/Users";
    static final String GROUPS = "/Groups";

    @RegisterExtension
    final QuickstartServer server;

    ScimRequestBuilder goldfish;

    GoldfishFixture(String conformance) {
        server = QuickstartServer.of(conformance);
    }

    @BeforeEach
    void connect() {
        ScimClientConfig config = ScimClientConfig.builder()
                .httpHeaders(Map.of("Authorization", "Bearer " + QuickstartServer.TOKEN))
                .connectTimeout(30)
                .requestTimeout(30)
                .socketTimeout(30)
                .build();
        goldfish = new ScimRequestBuilder(server.tenantUrl(), config);
    }

    @AfterEach
    void disconnect() {
        goldfish.close();
    }

    CreateBuilder<User> creation(User user) {
        return goldfish.create(User.class, USERS).setResource(user);
    }

    User create(User user) {
        return answer(201, creation(user).sendRequest());
    }

    User create(String userName) {
        return create(User.builder().userName(userName).build());
    }

    Group createGroup(String displayName, User... members) {
        Group group = Group.builder()
                .displayName(displayName)
                .members(members(members))
                .build();
        return answer(
                201, goldfish.create(Group.class, GROUPS).setResource(group).sendRequest());
    }

    User read(User user) {
        return answer(200, goldfish.get(User.class, USERS, id(user)).sendRequest());
    }

    PatchBuilder<User> patch(User user) {
        return goldfish.patch(User.class, USERS, id(user));
    }

    static List<Member> members(User... users) {
        return Arrays.stream(users)
                .map(user -> Member.builder().value(id(user)).build())
                .toList();
    }

    static String id(ResourceNode resource) {
        return resource.getId().orElseThrow();
    }

    static String version(ResourceNode resource) {
        return resource.getMeta().orElseThrow().getVersion().orElseThrow().getEntityTag();
    }

    /** What the client has read from an answer, which it must have found to be as it should. */
    static <T extends ScimObjectNode> T answer(int status, ServerResponse<T> response) {
        assertThat(response.getHttpStatus()).as(response.getResponseBody()).isEqualTo(status);
        assertThat(response.isSuccess())
                .as("%s is a success for the client", status)
                .isTrue();
        return response.getResource();
    }

    /** The error that the client has read from an answer with that status. */
    static ErrorResponse failure(int status, ServerResponse<?> response) {
        assertThat(response.getHttpStatus()).as(response.getResponseBody()).isEqualTo(status);
        assertThat(response.isSuccess()).isFalse();
        assertThat(response.getErrorResponse().getStatus()).isEqualTo(status);
        return response.getErrorResponse();
    }
}
