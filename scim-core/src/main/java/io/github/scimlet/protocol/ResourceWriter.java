package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.patch.PatchRequest;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaPath;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.NamedMembers;
import io.github.scimlet.store.ResourceStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Carries out one request that changes a resource. */
final class ResourceWriter<R extends Resource> {

    private static final String MEMBERS = "members";

    private final Served<R> served;
    private final ResourceType<R> type;
    private final ResourceStore<R> store;
    private final Promises promises;
    private final Exchange exchange;
    private final Projection stored;
    private final Representation representation;
    private final Wanted wanted;
    private final Preconditions preconditions;
    private final GroupMembers members;
    private final ChangeReport report;

    /** @param wanted what the client wants to see of the result */
    ResourceWriter(Served<R> served, Exchange exchange, Wanted wanted) {
        this.served = served;
        this.type = served.type();
        this.store = served.store(exchange.caller());
        this.promises = new Promises(type, store);
        this.exchange = exchange;
        this.stored = served.stored();
        this.representation = exchange.types().representation(type, exchange);
        this.wanted = wanted;
        this.preconditions = Preconditions.of(exchange.request());
        this.members = new GroupMembers(
                id -> exchange.types().typeOf(id, exchange.caller()),
                exchange.leniency(),
                exchange.config().maxMembers());
        this.report = new ChangeReport(exchange, served.whole());
    }

    static ScimException noSuchResource(ResourceType<?> type, String id) {
        return ScimException.notFound("There is no " + type.name() + " with the id " + Excerpt.of(id) + ".");
    }

    ScimResponse create() {
        return withBody(this::create, LargeGroupWriter::create);
    }

    private ScimResponse create(Attributes body) {
        Attributes resource = validator().create(body);
        exchange.refuseUnlessAllowed(Operation.CREATE, type, Optional.empty(), changed(Attributes.EMPTY, resource));
        R asked = type.view(members.checked(Attributes.EMPTY, exchange.holdingSecrets(resource)));
        R created = promises.created(store.create(asked, report.isHeard() ? stored : wanted.projection()));
        report.created(asked, created);
        return answer(201, created, new HashSet<>(body.names()))
                .withHeader("Location", representation.location(created));
    }

    ScimResponse replace(String id) {
        return withBody(body -> replace(id, body), (writer, body, members) -> writer.replace(id, body, members));
    }

    private ScimResponse replace(String id, Attributes body) {
        SchemaValidator validator = validator();
        Set<AttributePath> named = changed(Attributes.EMPTY, body);
        exchange.refuseUnlessAllowed(Operation.REPLACE, type, Optional.of(id), named);
        R replaced = change(
                id,
                Operation.REPLACE,
                stored,
                named,
                before -> members.checked(before, validator.replace(before, body)));
        return answer(200, replaced, new HashSet<>(body.names()))
                .withHeader("Content-Location", representation.location(replaced));
    }

    ScimResponse patch(String id) {
        PatchRequest patch = PatchRequest.of(
                type, exchange.body(), exchange.leniency(), exchange.config().maxPatchOperations());
        Set<AttributePath> named = exchange.isJudged() ? patch.attributes() : Set.of();
        exchange.refuseUnlessAllowed(Operation.PATCH, type, Optional.of(id), named);
        Optional<Resource> group = changeMembers(id, patch);
        Resource patched = group.isPresent() ? group.get() : applied(id, patch, named);
        boolean part = group.isPresent() || !readsMembers(patch);
        if (!wanted.chosen() && !exchange.config().bodyAfterPatch(type.name())) {
            return ScimResponse.of(204).withHeader("ETag", representation.version(patched, !part));
        }
        ScimResponse answer =
                part ? reader().read(id).answer(200, patch.changed()) : answer(200, patched, patch.changed());
        return answer.withHeader("Content-Location", representation.location(patched));
    }

    ScimResponse delete(String id) {
        exchange.refuseUnlessAllowed(Operation.DELETE, type, Optional.of(id), Set.of());
        Projection head =
                report.isHeard() || preconditions.nameVersion() ? stored.without(MEMBERS) : Projection.minimum(type);
        Projection needed = versionNeedsMembers() ? stored : head;
        R deleted = Conflicts.retried(preconditions.nameVersion(), () -> {
            R before = read(id, needed);
            preconditions.checkWrite(() -> representation.version(before, true));
            if (!store.delete(before)) {
                throw noSuchResource(type, id);
            }
            return before;
        });
        report.deleted(deleted);
        return ScimResponse.of(204);
    }

    Optional<String> version(String id) {
        return representation.version(read(id, stored), true);
    }

    /** What is done with a body that names very many members. */
    private interface Large {
        ScimResponse answer(LargeGroupWriter writer, Attributes body, NamedMembers members);
    }

    private ScimResponse withBody(Function<Attributes, ScimResponse> usual, Large large) {
        if (!(store instanceof MemberStreaming groups) || !knowsMembersById() || report.isHeard()) {
            return usual.apply(checked(exchange.body()));
        }
        SchemaPath path = SchemaPath.of(type.attribute(MEMBERS).orElseThrow());
        try (SpooledMembers many = new SpooledMembers(path, validator(), members)) {
            Attributes body = checked(exchange.body(MEMBERS, SpooledMembers.FEW, many::addAnother));
            if (many.isEmpty()) {
                return usual.apply(body);
            }
            many.addFirst(body.values(MEMBERS));
            return large.answer(new LargeGroupWriter(exchange, served, groups, reader()), body, many);
        }
    }

    /** Whether members are what the RFC says: one that has more to it, or of which a part is hidden, is more than its id. */
    private boolean knowsMembersById() {
        return type.attribute(MEMBERS).equals(Schemas.GROUP.attribute(MEMBERS));
    }

    /** A body that says that it is something else was sent to the wrong endpoint. */
    private Attributes checked(Attributes body) {
        List<String> schemas = body.texts("schemas");
        if (schemas.stream().noneMatch(type.schema().id()::equalsIgnoreCase)
                && schemas.stream().anyMatch(urn -> exchange.types().isOfAnother(type, urn))) {
            throw ScimException.invalidSyntax("schemas says that the body is no " + type.name() + ".");
        }
        if (type.attribute(MEMBERS).isPresent()) {
            members.refuseTooMany(body.values(MEMBERS).size());
        }
        return body;
    }

    private R applied(String id, PatchRequest patch, Set<AttributePath> named) {
        return change(
                id,
                Operation.PATCH,
                readsMembers(patch) ? stored : stored.without(MEMBERS),
                named,
                before -> members.checked(before, patch.apply(before)));
    }

    /** Whether {@code patch} cannot be applied to a resource without its members. */
    private boolean readsMembers(PatchRequest patch) {
        return type.attribute(MEMBERS).isEmpty() || patch.changes(MEMBERS) || versionNeedsMembers();
    }

    /** Whether a version is asked for that may have to be made of all that there is. */
    private boolean versionNeedsMembers() {
        return preconditions.nameVersion() && !(store instanceof MemberStreaming);
    }

    /** Adds and removes members by their ids, without a look at the others; empty if the request is not of that kind. */
    private Optional<Resource> changeMembers(String id, PatchRequest patch) {
        Optional<MemberChange> change = patch.memberChange();
        if (change.isEmpty() || !(store instanceof GroupStore groups) || preconditions.nameVersion()) {
            return Optional.empty();
        }
        PatchRequest rest = patch.without(MEMBERS);
        if (!rest.isEmpty()) {
            Attributes head = read(id, stored.without(MEMBERS)).attributes();
            if (!rest.apply(head).equals(head)) {
                return Optional.empty();
            }
        }
        ChangedMembers changed = promises.changed(id, groups.changeMembers(id, members.checked(change.get())))
                .orElseThrow(() -> noSuchResource(type, id));
        report.changed(changed);
        return Optional.of(changed.group());
    }

    /** @param named the attributes that the request is known to change, and that the caller may change */
    private R change(
            String id,
            Operation operation,
            Projection needed,
            Set<AttributePath> named,
            UnaryOperator<Attributes> change) {
        return Conflicts.retried(preconditions.nameVersion(), () -> {
                    R before = read(id, needed);
                    preconditions.checkWrite(() -> representation.version(before, true));
                    Attributes after = change.apply(before.attributes());
                    if (after.equals(before.attributes())) {
                        return Changed.not(before);
                    }
                    Set<AttributePath> touched = changed(before.attributes(), after);
                    if (!named.containsAll(touched)) {
                        exchange.refuseUnlessAllowed(operation, type, Optional.of(id), touched);
                    }
                    R asked = type.view(exchange.holdingSecrets(after));
                    return new Changed<>(
                            before, asked, Optional.of(promises.replaced(before, store.replace(before, asked))));
                })
                .reported(operation, report);
    }

    /** What a change has come to: nothing is after it if it was none. */
    private record Changed<R extends Resource>(R before, R asked, Optional<R> after) {

        static <R extends Resource> Changed<R> not(R resource) {
            return new Changed<>(resource, resource, Optional.empty());
        }

        R reported(Operation operation, ChangeReport report) {
            after.ifPresent(stored -> report.changed(operation, before, asked, stored));
            return after.orElse(before);
        }
    }

    private Set<AttributePath> changed(Attributes before, Attributes after) {
        return exchange.judged(type, before, after);
    }

    private R read(String id, Projection needed) {
        return promises.found(id, store.get(id, needed)).orElseThrow(() -> noSuchResource(type, id));
    }

    private ScimResponse answer(int status, Resource resource, Set<String> written) {
        return reader().whole(resource).answer(status, written);
    }

    private ResourceReader<R> reader() {
        return new ResourceReader<>(exchange, type, store, wanted);
    }

    private SchemaValidator validator() {
        return new SchemaValidator(type, exchange.leniency());
    }
}
