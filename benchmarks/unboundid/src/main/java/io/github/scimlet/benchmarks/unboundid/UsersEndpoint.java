package io.github.scimlet.benchmarks.unboundid;

import static com.unboundid.scim2.common.utils.ApiConstants.MEDIA_TYPE_SCIM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.server.PATCH;
import com.unboundid.scim2.server.annotations.ResourceType;
import com.unboundid.scim2.server.utils.ResourcePreparer;
import com.unboundid.scim2.server.utils.SchemaChecker;
import com.unboundid.scim2.server.utils.SimpleSearchResults;
import io.github.scimlet.benchmarks.workload.UserTable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Calendar;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Users behind JAX-RS, in the shape of the SDK's own endpoint for tests ({@code TestResourceEndpoint} in {@code
 * github.com/pingidentity/scim2}), with the checks of its {@link SchemaChecker}.
 */
@ResourceType(
        description = "User Account",
        name = "User",
        schema = UserResource.class,
        optionalSchemaExtensions = EnterpriseUserExtension.class)
@Path("/Users")
@Consumes({MEDIA_TYPE_SCIM, MediaType.APPLICATION_JSON})
@Produces({MEDIA_TYPE_SCIM, MediaType.APPLICATION_JSON})
public final class UsersEndpoint {

    private static final SchemaChecker CHECKER = new SchemaChecker(ResourceTypes.USERS);

    private final UserTable<GenericScimResource> users =
            new UserTable<>(user -> user.getObjectNode().path("userName").asText());

    /** GET of one user. */
    @GET
    @Path("{id}")
    public GenericScimResource get(@PathParam("id") String id, @Context UriInfo uri) throws ScimException {
        return preparer(uri).trimRetrievedResource(user(id));
    }

    private GenericScimResource user(String id) throws ResourceNotFoundException {
        return users.get(id).orElseThrow(() -> new ResourceNotFoundException("there is no user " + id));
    }

    private static ResourcePreparer<GenericScimResource> preparer(UriInfo uri) throws ScimException {
        return new ResourcePreparer<>(ResourceTypes.USERS, uri);
    }

    /** GET of those whom a filter finds. */
    @GET
    public SimpleSearchResults<GenericScimResource> search(
            @QueryParam("filter") @Nullable String filter, @Context UriInfo uri) throws ScimException {
        return new SimpleSearchResults<GenericScimResource>(ResourceTypes.USERS, uri).addAll(candidates(filter));
    }

    private Collection<GenericScimResource> candidates(@Nullable String text) throws ScimException {
        Filter filter = text == null ? null : Filter.fromString(text);
        return filter instanceof EqualFilter
                        && filter.getAttributePath().toString().equalsIgnoreCase("userName")
                ? users.named(filter.getComparisonValue().asText()).stream().toList()
                : users.all();
    }

    /** POST. */
    @POST
    public Response create(GenericScimResource request, @Context UriInfo uri) throws ScimException {
        ObjectNode body = CHECKER.removeReadOnlyAttributes(request.getObjectNode());
        CHECKER.checkCreate(body).throwSchemaExceptions();
        GenericScimResource user = new GenericScimResource(body);
        user.setId(UUID.randomUUID().toString());
        Calendar now = Calendar.getInstance();
        user.setMeta(new Meta().setResourceType("User").setCreated(now).setLastModified(now));
        ResourcePreparer<GenericScimResource> preparer = preparer(uri);
        preparer.setResourceTypeAndLocation(user);
        if (!users.add(user.getId(), user)) {
            throw ResourceConflictException.uniqueness("userName is taken");
        }
        return Response.created(user.getMeta().getLocation())
                .entity(preparer.trimCreatedResource(user, request))
                .build();
    }

    /** DELETE. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) throws ScimException {
        if (!users.remove(id)) {
            throw new ResourceNotFoundException("there is no user " + id);
        }
    }

    /** PATCH. */
    @PATCH
    @Path("{id}")
    public GenericScimResource patch(@PathParam("id") String id, PatchRequest request, @Context UriInfo uri)
            throws ScimException {
        GenericScimResource before = user(id);
        CHECKER.checkModify(request, null).throwSchemaExceptions();
        GenericScimResource after =
                new GenericScimResource(before.getObjectNode().deepCopy());
        request.apply(after);
        after.setMeta(after.getMeta().setLastModified(Calendar.getInstance()));
        if (!users.replace(id, before, after)) {
            throw ResourceConflictException.uniqueness("userName is taken");
        }
        return preparer(uri).trimModifiedResource(after, request);
    }
}
