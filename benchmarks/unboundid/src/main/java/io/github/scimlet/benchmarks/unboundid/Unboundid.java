package io.github.scimlet.benchmarks.unboundid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.ListResponseStreamingOutput;
import com.unboundid.scim2.server.ListResponseWriter;
import com.unboundid.scim2.server.utils.ResourcePreparer;
import com.unboundid.scim2.server.utils.SchemaAwareFilterEvaluator;
import com.unboundid.scim2.server.utils.SchemaChecker;
import io.github.scimlet.benchmarks.workload.Contender;
import io.github.scimlet.benchmarks.workload.Work;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * The utilities that the SDK has for servers ({@code github.com/pingidentity/scim2/pull/33}), and its object mapper
 * ({@code github.com/pingidentity/scim2/wiki/Common-Problems-and-FAQ}). A resource is a tree of nodes, which filters and
 * PATCH work on: a bean would be made into one each time.
 */
public final class Unboundid implements Contender {

    private static final FilterEvaluator MATCHES = new SchemaAwareFilterEvaluator(ResourceTypes.USERS);
    private static final SchemaChecker USERS = new SchemaChecker(ResourceTypes.USERS);
    private static final SchemaChecker GROUPS = new SchemaChecker(ResourceTypes.GROUPS);
    private static final ObjectReader JSON = JsonUtils.getObjectReader();
    private static final ObjectReader PATCH = JSON.forType(PatchRequest.class);
    private static final ObjectWriter WRITER = JsonUtils.getObjectWriter();

    private final ResourcePreparer<GenericScimResource> everything = preparer("");

    @Override
    public Object parse(String filter) {
        return filter(filter);
    }

    private static Filter filter(String filter) {
        try {
            return Filter.fromString(filter);
        } catch (ScimException e) {
            throw refused(e);
        }
    }

    @Override
    public Predicate<Object> matcher(String text) {
        Filter filter = filter(text);
        return user -> {
            try {
                return filter.visit(MATCHES, ((GenericScimResource) user).getObjectNode());
            } catch (ScimException e) {
                throw refused(e);
            }
        };
    }

    @Override
    public Object read(byte[] user) {
        return checked((ObjectNode) tree(user));
    }

    private static GenericScimResource checked(ObjectNode body) {
        try {
            USERS.checkCreate(USERS.removeReadOnlyAttributes(body)).throwSchemaExceptions();
            return new GenericScimResource(body);
        } catch (ScimException e) {
            throw refused(e);
        }
    }

    @Override
    public byte[] write(Object user) {
        try {
            return WRITER.writeValueAsBytes(everything.trimRetrievedResource((GenericScimResource) user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<?> readList(byte[] list) {
        List<GenericScimResource> users = new ArrayList<>();
        tree(list).get("Resources").forEach(user -> users.add(checked((ObjectNode) user)));
        return users;
    }

    @Override
    public byte[] writeList(List<?> users) {
        return list(users, everything);
    }

    @Override
    public byte[] writeList(List<?> users, List<String> attributes) {
        return list(users, preparer("?attributes=" + String.join(",", attributes)));
    }

    private static byte[] list(List<?> users, ResourcePreparer<GenericScimResource> preparer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ListResponse(users, preparer).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class ListResponse extends ListResponseStreamingOutput<GenericScimResource> {

        private final List<?> users;
        private final ResourcePreparer<GenericScimResource> preparer;

        ListResponse(List<?> users, ResourcePreparer<GenericScimResource> preparer) {
            this.users = users;
            this.preparer = preparer;
        }

        @Override
        public void write(ListResponseWriter<GenericScimResource> list) throws IOException {
            list.totalResults(users.size());
            list.startIndex(1);
            list.itemsPerPage(users.size());
            for (Object user : users) {
                list.resource(preparer.trimRetrievedResource((GenericScimResource) user));
            }
        }
    }

    private static ResourcePreparer<GenericScimResource> preparer(String query) {
        try {
            return new ResourcePreparer<>(ResourceTypes.USERS, get("Users" + query));
        } catch (ScimException e) {
            throw refused(e);
        }
    }

    private static UriInfo get(String path) {
        URI base = URI.create("https://example.com/v2/");
        return new ContainerRequest(base, base.resolve(path), "GET", null, new MapPropertiesDelegate(), null)
                .getUriInfo();
    }

    @Override
    public Object patch(Object user, byte[] request) {
        GenericScimResource patched = new GenericScimResource(
                ((GenericScimResource) user).getObjectNode().deepCopy());
        apply(request, USERS, patched);
        return patched;
    }

    private static void apply(byte[] body, SchemaChecker checker, GenericScimResource resource) {
        try {
            PatchRequest request = PATCH.readValue(body);
            checker.checkModify(request, null).throwSchemaExceptions();
            request.apply(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScimException e) {
            throw refused(e);
        }
    }

    @Override
    public Members group(int members) {
        ObjectNode group = JsonUtils.getJsonNodeFactory().objectNode();
        group.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Group");
        group.put("displayName", "Tour Guides");
        var values = group.putArray("members");
        IntStream.range(0, members).forEach(i -> values.addObject().put("value", Work.id(i)));
        return new GroupMembers(new GenericScimResource(group));
    }

    private record GroupMembers(GenericScimResource group) implements Members {

        @Override
        public String id(int number) {
            return Work.id(number);
        }

        @Override
        public void patch(byte[] request) {
            apply(request, GROUPS, group);
        }

        @Override
        public List<String> ids() {
            return group.getObjectNode().get("members").findValuesAsText("value");
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalArgumentException refused(ScimException e) {
        return new IllegalArgumentException(e);
    }
}
