package io.github.scimlet.benchmarks.scimsdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.request.PatchOpRequest;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.ListResponse;
import de.captaingoldfish.scim.sdk.common.schemas.Schema;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.patch.PatchRequestHandler;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceTypeFactory;
import de.captaingoldfish.scim.sdk.server.schemas.validation.RequestResourceValidator;
import de.captaingoldfish.scim.sdk.server.schemas.validation.RequestSchemaValidator;
import de.captaingoldfish.scim.sdk.server.schemas.validation.ResponseResourceValidator;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * What the SDK's {@code ResourceEndpoint} does with a request, step by step
 * ({@code github.com/Captain-P-Goldfish/SCIM-SDK/wiki/How-to-use-the-server-implementation}), but with one object mapper
 * for all.
 */
public final class ScimSdk implements Contender {

    private static final String BASE = "https://example.com/v2";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceProvider provider = Provider.filtersAndPatch();
    private final Schema patchSchema =
            new ResourceTypeFactory().getSchemaFactory().getMetaSchema(SchemaUris.PATCH_OP);
    private final ResourceType users;
    private final ResourceType groups;

    /** Registers the resource types. */
    public ScimSdk() {
        ResourceEndpoint endpoint = new ResourceEndpoint(provider);
        users = endpoint.registerEndpoint(new UserEndpointDefinition(new GivenUser()));
        groups = endpoint.registerEndpoint(new GroupEndpointDefinition(new GivenGroup()));
    }

    @Override
    public Object parse(String filter) {
        return RequestUtils.parseFilter(users, filter);
    }

    @Override
    public Predicate<Object> matcher(String text) {
        FilteredList list = new FilteredList();
        FilterResourceResolver.filterResources(provider, list, RequestUtils.parseFilter(users, text));
        return list.predicate();
    }

    @Override
    public Object read(byte[] user) {
        return checked(tree(user));
    }

    private User checked(JsonNode body) {
        RequestResourceValidator validator = new RequestResourceValidator(provider, users, HttpMethod.POST);
        User user = (User) validator.validateDocument(body);
        if (validator.getValidationContext().hasErrors()) {
            throw new IllegalArgumentException(
                    validator.getValidationContext().getErrors().toString());
        }
        user.set("id", body.get("id"));
        user.set("groups", body.get("groups"));
        return user;
    }

    @Override
    public byte[] write(Object user) {
        return bytes(seen((User) user, List.of()));
    }

    @Override
    public List<?> readList(byte[] list) {
        return StreamSupport.stream(tree(list).get("Resources").spliterator(), false)
                .map(this::checked)
                .toList();
    }

    @Override
    public byte[] writeList(List<?> users) {
        return list(users, List.of());
    }

    @Override
    public byte[] writeList(List<?> users, List<String> attributes) {
        return list(users, RequestUtils.getAttributes(this.users, new ArrayList<>(attributes)));
    }

    private byte[] list(List<?> users, List<SchemaAttribute> attributes) {
        List<JsonNode> seen = new ArrayList<>(users.size());
        users.forEach(user -> seen.add(seen((User) user, attributes)));
        return bytes(new ListResponse<>(seen, (long) seen.size(), seen.size(), 1L));
    }

    private JsonNode seen(User user, List<SchemaAttribute> attributes) {
        return new ResponseResourceValidator(
                        provider, users, attributes, List.of(), null, (id, type) -> BASE + "/" + type + "s/" + id)
                .validateDocument(user);
    }

    @Override
    public Object patch(Object user, byte[] request) {
        User before = (User) user;
        User copy = JsonHelper.copyResourceToObject(before.deepCopy(), User.class);
        return patched(users, copy, request);
    }

    /** Up to the checks of the operations: the endpoint then checks the whole resource once more. */
    private <T extends ResourceNode> T patched(ResourceType type, T resource, byte[] request) {
        JsonNode body = new RequestSchemaValidator(provider, ScimObjectNode.class, HttpMethod.PATCH)
                .validateDocument(patchSchema, tree(request));
        PatchRequestHandler<T> handler = new PatchRequestHandler<>(
                resource.getId().orElseThrow(), type.getResourceHandlerImpl(), List.of(), new Given<>(resource));
        return handler.handlePatchRequest(JsonHelper.copyResourceToObject(body, PatchOpRequest.class));
    }

    @Override
    public Members group(int members) {
        return new GroupMembers(Group.builder()
                .id(Work.id(members))
                .displayName("Tour Guides")
                .members(IntStream.range(0, members)
                        .mapToObj(i -> Member.builder().value(Work.id(i)).build())
                        .toList())
                .build());
    }

    private final class GroupMembers implements Members {

        private final Group group;

        GroupMembers(Group group) {
            this.group = group;
        }

        @Override
        public String id(int number) {
            return Work.id(number);
        }

        @Override
        public void patch(byte[] request) {
            patched(groups, group, request);
        }

        @Override
        public List<String> ids() {
            return group.getMembers().stream()
                    .map(member -> member.getValue().orElseThrow())
                    .toList();
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JsonNode answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
