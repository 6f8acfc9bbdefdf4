package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.SchemaValidator;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.NamedMembers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Carries out a POST or PUT of a group that names more members than there is room for: the store goes through them. */
final class LargeGroupWriter {

    private static final String MEMBERS = "members";

    private final Exchange exchange;
    private final ResourceType<?> type;
    private final MemberStreaming store;
    private final Promises promises;
    private final Projection head;
    private final ResourceReader<?> reader;
    private final Preconditions preconditions;

    /** @param reader what reads the answer */
    LargeGroupWriter(Exchange exchange, Served<?> served, MemberStreaming store, ResourceReader<?> reader) {
        this.exchange = exchange;
        this.type = served.type();
        this.store = store;
        this.promises = new Promises(type, store);
        this.head = served.stored().without(MEMBERS);
        this.reader = reader;
        this.preconditions = Preconditions.of(exchange.request());
    }

    /** @param body what the request says, with some of the members */
    ScimResponse create(Attributes body, NamedMembers members) {
        Attributes group = validator().create(body);
        exchange.refuseUnlessAllowed(Operation.CREATE, type, Optional.empty(), changed(Attributes.EMPTY, group));
        Group asked = new Group(exchange.holdingSecrets(group.without(MEMBERS)));
        Group created = promises.created(store.create(asked, members));
        ResourceReader.Found found = reader.read(created.id());
        return found.answer(201, new HashSet<>(body.names())).withHeader("Location", found.location());
    }

    /** @param body what the request says, with some of the members */
    ScimResponse replace(String id, Attributes body, NamedMembers members) {
        Set<AttributePath> named = changed(Attributes.EMPTY, body);
        exchange.refuseUnlessAllowed(Operation.REPLACE, type, Optional.of(id), named);
        SchemaValidator validator = validator();
        Conflicts.retried(preconditions.nameVersion(), () -> {
            Group before =
                    promises.found(id, store.get(id, head)).orElseThrow(() -> ResourceWriter.noSuchResource(type, id));
            preconditions.checkWrite(() -> before.meta().version());
            Attributes after = validator.replace(before.attributes(), body.without(MEMBERS));
            Set<AttributePath> touched = changed(before.attributes(), after);
            if (!named.containsAll(touched)) {
                exchange.refuseUnlessAllowed(Operation.REPLACE, type, Optional.of(id), touched);
            }
            Group asked = new Group(exchange.holdingSecrets(after));
            return promises.replaced(before, store.replace(before, asked, members));
        });
        ResourceReader.Found found = reader.read(id);
        return found.answer(200, new HashSet<>(body.names())).withHeader("Content-Location", found.location());
    }

    private Set<AttributePath> changed(Attributes before, Attributes after) {
        return exchange.judged(type, before, after);
    }

    private SchemaValidator validator() {
        return new SchemaValidator(type, exchange.leniency());
    }
}
