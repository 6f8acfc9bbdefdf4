package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.patch.PatchRequest;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.ResourceStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Carries out one request that changes a resource. */
final class ResourceWriter<R extends Resource> {

    private static final String MEMBERS = "members";

    private final ResourceType<R> type;
    private final ResourceStore<R> store;
    private final Exchange exchange;
    private final ResourceTypes served;
    private final Representation representation;
    private final Wanted wanted;
    private final Preconditions preconditions;
    private final GroupMembers members;

    /** @param wanted what the client wants to see of the result */
    ResourceWriter(
            ResourceType<R> type, ResourceStore<R> store, Exchange exchange, ResourceTypes served, Wanted wanted) {
        this.type = type;
        this.store = store;
        this.exchange = exchange;
        this.served = served;
        this.representation = served.representation(type, exchange);
        this.wanted = wanted;
        this.preconditions = Preconditions.of(exchange.request());
        this.members = new GroupMembers(
                id -> served.typeOf(id, exchange.caller()),
                exchange.leniency(),
                exchange.config().maxMembers());
    }

    static ScimException noSuchResource(ResourceType<?> type, String id) {
        return ScimException.notFound("There is no " + type.name() + " with the id " + Excerpt.of(id) + ".");
    }

    ScimResponse create() {
        Attributes body = body();
        Attributes asked = members.checked(Attributes.EMPTY, validator().create(body));
        R created = store.create(type.view(asked), wanted.projection());
        if (created.id().isEmpty() || created.id().contains("bulkId")) {
            throw new IllegalStateException("the store has issued an id that SCIM forbids (RFC 7643 §3.1)");
        }
        return answer(201, created, Set.copyOf(body.names())).withHeader("Location", representation.location(created));
    }

    ScimResponse replace(String id) {
        Attributes body = body();
        SchemaValidator validator = validator();
        R replaced =
                change(id, served.stored(type), before -> members.checked(before, validator.replace(before, body)));
        return answer(200, replaced, Set.copyOf(body.names()))
                .withHeader("Content-Location", representation.location(replaced));
    }

    ScimResponse patch(String id) {
        PatchRequest patch = PatchRequest.of(
                type, exchange.body(), exchange.leniency(), exchange.config().maxPatchOperations());
        Optional<Resource> group = changeMembers(id, patch);
        Resource patched = group.isPresent() ? group.get() : applied(id, patch);
        boolean part = group.isPresent() || !readsMembers(patch);
        if (!wanted.chosen() && !exchange.config().bodyAfterPatch(type.name())) {
            return ScimResponse.of(204).withHeader("ETag", representation.version(patched, !part));
        }
        return answer(200, part ? read(id, wanted.projection()) : patched, patch.changed())
                .withHeader("Content-Location", representation.location(patched));
    }

    ScimResponse delete(String id) {
        Projection needed = preconditions.nameVersion() ? served.stored(type) : Projection.minimum(type);
        Conflicts.retried(preconditions.nameVersion(), () -> {
            R before = read(id, needed);
            preconditions.checkWrite(() -> representation.version(before, true));
            if (!store.delete(before)) {
                throw noSuchResource(type, id);
            }
            return before;
        });
        return ScimResponse.of(204);
    }

    /** A body that says that it is something else was sent to the wrong endpoint. */
    private Attributes body() {
        Attributes body = exchange.body();
        List<String> schemas = body.texts("schemas");
        if (schemas.stream().noneMatch(type.schema().id()::equalsIgnoreCase)
                && schemas.stream().anyMatch(urn -> served.isOfAnother(type, urn))) {
            throw ScimException.invalidSyntax("schemas says that the body is no " + type.name() + ".");
        }
        if (type.attribute(MEMBERS).isPresent()) {
            members.refuseTooMany(body.values(MEMBERS).size());
        }
        return body;
    }

    private R applied(String id, PatchRequest patch) {
        Projection stored = served.stored(type);
        return change(
                id,
                readsMembers(patch) ? stored : stored.without(MEMBERS),
                before -> members.checked(before, patch.apply(before)));
    }

    /** Whether {@code patch} cannot be applied to a resource without its members. */
    private boolean readsMembers(PatchRequest patch) {
        return type.attribute(MEMBERS).isEmpty() || patch.changes(MEMBERS) || preconditions.nameVersion();
    }

    /** Adds and removes members by their ids, without a look at the others; empty if the request is not of that kind. */
    private Optional<Resource> changeMembers(String id, PatchRequest patch) {
        Optional<MemberChange> change = patch.memberChange();
        if (change.isEmpty() || !(store instanceof GroupStore groups) || preconditions.nameVersion()) {
            return Optional.empty();
        }
        PatchRequest rest = patch.without(MEMBERS);
        if (!rest.isEmpty()) {
            Attributes head = read(id, served.stored(type).without(MEMBERS)).attributes();
            if (!rest.apply(head).equals(head)) {
                return Optional.empty();
            }
        }
        ChangedMembers changed =
                groups.changeMembers(id, members.checked(change.get())).orElseThrow(() -> noSuchResource(type, id));
        return Optional.of(changed.group());
    }

    private R change(String id, Projection needed, UnaryOperator<Attributes> change) {
        return Conflicts.retried(preconditions.nameVersion(), () -> {
            R before = read(id, needed);
            preconditions.checkWrite(() -> representation.version(before, true));
            Attributes after = change.apply(before.attributes());
            return after.equals(before.attributes()) ? before : store.replace(before, type.view(after));
        });
    }

    private R read(String id, Projection needed) {
        return store.get(id, needed).orElseThrow(() -> noSuchResource(type, id));
    }

    private ScimResponse answer(int status, Resource resource, Set<String> written) {
        return exchange.answer(status, representation.of(resource, wanted, written))
                .withHeader("ETag", representation.version(resource, !wanted.chosen()));
    }

    private SchemaValidator validator() {
        return new SchemaValidator(type, exchange.leniency());
    }
}
