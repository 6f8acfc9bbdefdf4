package io.github.scimlet.benchmarks.scimple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.repository.InvalidRepositoryException;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.repository.RepositoryRegistry;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.protocol.data.ListResponse;
import org.apache.directory.scim.protocol.data.PatchRequest;
import org.apache.directory.scim.protocol.data.SearchRequest;
import org.apache.directory.scim.protocol.exception.ScimException;
import org.apache.directory.scim.server.rest.UserResourceImpl;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterParseException;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.resources.GroupMembership;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Schema;

/**
 * What the project's example for Jersey does with filters, PATCH and JSON
 * ({@code github.com/apache/directory-scimple/tree/develop/scim-server-examples/scim-server-jersey}), each of its
 * helpers made once. Nothing checks a body against the schema.
 */
public final class Scimple implements Contender {

    private static final TypeReference<ListResponse<ScimUser>> LIST = new TypeReference<>() {};

    static {
        WithoutComplaints.install();
    }

    private final Schema schema;
    private final PatchHandler patches;
    private final UserResourceImpl answers;
    private final ObjectMapper json;
    private final ObjectReader user;
    private final ObjectReader patch;

    /** Registers the schemas. */
    public Scimple() {
        SchemaRegistry schemas = new SchemaRegistry();
        RepositoryRegistry repositories = new RepositoryRegistry(schemas);
        try {
            repositories.registerRepository(ScimUser.class, new GivenUsers.Repository());
        } catch (InvalidRepositoryException e) {
            throw new IllegalStateException(e);
        }
        schemas.addSchema(ScimGroup.class, List.of());
        schema = schemas.getSchema(ScimUser.SCHEMA_URI);
        patches = new DefaultPatchHandler(schemas);
        answers = new UserResourceImpl(schemas, repositories);
        json = ObjectMapperFactory.createObjectMapper(schemas);
        user = json.readerFor(ScimUser.class);
        patch = json.readerFor(PatchRequest.class);
    }

    @Override
    public Object parse(String filter) {
        return filter(filter);
    }

    private static Filter filter(String filter) {
        try {
            return new Filter(filter);
        } catch (FilterParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Predicate<Object> matcher(String filter) {
        Predicate<ScimResource> matches = FilterExpressions.inMemory(filter(filter), schema);
        return candidate -> matches.test((ScimUser) candidate);
    }

    @Override
    public Object read(byte[] body) {
        try {
            return user.readValue(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] write(Object user) {
        return bytes(seen(List.of(user), Set.of()).getResources().get(0));
    }

    @Override
    public List<?> readList(byte[] list) {
        try {
            return json.readValue(list, LIST).getResources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] writeList(List<?> users) {
        return bytes(seen(users, Set.of()));
    }

    @Override
    public byte[] writeList(List<?> users, List<String> attributes) {
        return bytes(
                seen(users, attributes.stream().map(AttributeReference::new).collect(Collectors.toSet())));
    }

    /** What a client is shown: the class that trims resources has no other way to it than the endpoint. */
    private ListResponse<?> seen(List<?> users, Set<AttributeReference> attributes) {
        SearchRequest request = new SearchRequest();
        request.setFilter(new GivenUsers(users));
        request.setAttributes(attributes);
        try {
            return (ListResponse<?>) answers.find(request).getEntity();
        } catch (ScimException | ResourceException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public Object patch(Object user, byte[] request) {
        return patched((ScimUser) user, request);
    }

    private <T extends ScimResource> T patched(T resource, byte[] body) {
        try {
            PatchRequest request = patch.readValue(body);
            return patches.apply(resource, request.getPatchOperationList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Members group(int members) {
        ScimGroup group = new ScimGroup();
        group.setDisplayName("Tour Guides");
        group.setMembers(IntStream.range(0, members)
                .mapToObj(i -> new GroupMembership().setValue(Work.id(i)))
                .collect(Collectors.toList()));
        return new GroupMembers(group);
    }

    private final class GroupMembers implements Members {

        private ScimGroup group;

        GroupMembers(ScimGroup group) {
            this.group = group;
        }

        @Override
        public String id(int number) {
            return Work.id(number);
        }

        @Override
        public void patch(byte[] request) {
            group = patched(group, request);
        }

        @Override
        public List<String> ids() {
            return group.getMembers().stream().map(GroupMembership::getValue).toList();
        }
    }

    private byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
