package io.github.scimlet.protocol;

import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.AttributeDefinition;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Returned;
import io.github.scimlet.store.ChangedMembers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells listeners what one request has changed, if it has changed anything. */
final class ChangeReport {

    private static final MemberChange NOBODY = new MemberChange(List.of(), Set.of());
    private static final AttributePath MEMBERS = AttributePath.of("members");
    private static final Resource NOTHING = new Resource(Attributes.EMPTY);

    private final Exchange exchange;
    private final ResourceType<?> type;

    ChangeReport(Exchange exchange, ResourceType<?> type) {
        this.exchange = exchange;
        this.type = type;
    }

    /** Whether anybody listens; if not, what a report needs need not be there. */
    boolean isHeard() {
        return !exchange.setup().listeners().isEmpty();
    }

    /** @param asked what the store was given; what it has made of it may be less, or more */
    void created(Resource asked, Resource created) {
        if (!isHeard()) {
            return;
        }
        MemberChange members = members(NOTHING, created);
        tell(
                Operation.CREATE,
                Optional.empty(),
                Optional.of(created),
                differing(NOTHING, asked, created, members),
                members);
    }

    /** @param asked what the store was given; what it has made of it may be less, or more */
    void changed(Operation operation, Resource before, Resource asked, Resource after) {
        if (!isHeard()) {
            return; // for nobody, two long lists of members need not be compared
        }
        MemberChange members = effect(members(before, asked), members(before, after));
        Set<AttributePath> differing = differing(before, asked, after, members);
        if (!differing.isEmpty()) {
            tell(operation, Optional.of(before), Optional.of(after), differing, members);
        }
    }

    void changed(ChangedMembers changed) {
        if (!changed.change().isEmpty()) {
            tell(Operation.PATCH, Optional.empty(), Optional.of(changed.group()), Set.of(MEMBERS), changed.change());
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

    /** A store may find out that what it was given is what it has, in its own spelling: the version stays. */
    private Set<AttributePath> differing(Resource before, Resource asked, Resource after, MemberChange members) {
        Set<AttributePath> differing = new HashSet<>();
        if (!isSameVersion(before, after)) {
            differing.addAll(between(before, after));
        }
        if (isGroup() && members.isEmpty()) {
            differing.remove(MEMBERS);
        }
        between(before, asked).stream().filter(this::isNeverRead).forEach(differing::add);
        return differing;
    }

    private static boolean isSameVersion(Resource before, Resource after) {
        Optional<String> version = before.meta().version();
        return version.isPresent() && version.equals(after.meta().version());
    }

    private Set<AttributePath> between(Resource before, Resource after) {
        return ChangedAttributes.between(type, before.attributes(), after.attributes());
    }

    /** Of what is never read nobody can say that it is as it was. */
    private boolean isNeverRead(AttributePath path) {
        AttributeDefinition attribute = type.resolve(path).orElseThrow().definition();
        return Stream.concat(Stream.of(attribute), attribute.subAttributes().stream())
                .anyMatch(part -> part.returned() == Returned.NEVER);
    }

    private boolean isGroup() {
        return type.schema().id().equals(Group.SCHEMA);
    }

    private MemberChange members(Resource before, Resource after) {
        return isGroup() ? MemberChange.between(new Group(before.attributes()), new Group(after.attributes())) : NOBODY;
    }

    /** A store may return members that nobody has read before: they are not new. */
    private static MemberChange effect(MemberChange asked, MemberChange seen) {
        Set<String> added = asked.added().stream().map(Member::value).collect(Collectors.toSet());
        return new MemberChange(
                seen.added().stream()
                        .filter(member -> added.contains(member.value()))
                        .toList(),
                seen.removed().stream().filter(asked.removed()::contains).collect(Collectors.toSet()));
    }
}
