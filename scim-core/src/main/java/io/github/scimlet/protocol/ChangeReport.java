package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Mutability;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.ChangedMembers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells listeners what one request has changed, if it has changed anything. */
final class ChangeReport {

    private static final MemberChange NOBODY = new MemberChange(List.of(), Set.of());

    private final Exchange exchange;
    private final ResourceType<?> type;

    ChangeReport(Exchange exchange, ResourceType<?> type) {
        this.exchange = exchange;
        this.type = type;
    }

    /** @param asked what the store was given */
    void created(Attributes asked, Resource created) {
        Attributes members = created.attributes().has("members") ? created.attributes() : asked;
        tell(
                Operation.CREATE,
                Optional.empty(),
                Optional.of(created),
                ChangedAttributes.between(type, Attributes.EMPTY, asked),
                members(Attributes.EMPTY, members));
    }

    /** @param touched the attributes that the store was asked to change */
    void changed(Operation operation, Resource before, Resource after, Set<AttributePath> touched) {
        if (!isSameVersion(before, after) || touched.stream().anyMatch(this::isWriteOnly)) {
            tell(
                    operation,
                    Optional.of(before),
                    Optional.of(after),
                    touched,
                    members(before.attributes(), after.attributes()));
        }
    }

    void changed(ChangedMembers changed) {
        if (!changed.change().isEmpty()) {
            tell(
                    Operation.PATCH,
                    Optional.empty(),
                    Optional.of(changed.group()),
                    Set.of(AttributePath.of("members")),
                    changed.change());
        }
    }

    void deleted(Resource before) {
        tell(Operation.DELETE, Optional.of(before), Optional.empty(), Set.of(), NOBODY);
    }

    private void tell(
            Operation operation,
            Optional<Resource> before,
            Optional<Resource> after,
            Set<AttributePath> attributes,
            MemberChange members) {
        exchange.setup()
                .listeners()
                .changed(exchange, operation, type, new Change.States(before, after, attributes, members));
    }

    /** A store may find out that what it was given is what it has, in its own spelling. */
    private static boolean isSameVersion(Resource before, Resource after) {
        Optional<String> version = before.meta().version();
        return version.isPresent() && version.equals(after.meta().version());
    }

    /** Of what is never read nobody can say that it is as it was. */
    private boolean isWriteOnly(AttributePath path) {
        return path.schema().isEmpty()
                && type.attribute(path.attribute())
                        .filter(attribute -> attribute.mutability() == Mutability.WRITE_ONLY)
                        .isPresent();
    }

    private MemberChange members(Attributes before, Attributes after) {
        return type.schema().id().equals(Group.SCHEMA)
                ? MemberChange.between(new Group(before), new Group(after))
                : NOBODY;
    }
}
