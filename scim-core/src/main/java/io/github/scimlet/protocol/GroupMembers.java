package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.schema.Excerpt;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.Tolerance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds the members that a client names against the users and groups that there are. */
final class GroupMembers {

    private static final String MEMBERS = "members";

    private final Function<String, Optional<String>> typeOf;
    private final Leniency leniency;
    private final int maxMembers;

    /** @param typeOf the name of the resource type of whatever has an id, if anything has */
    GroupMembers(Function<String, Optional<String>> typeOf, Leniency leniency, int maxMembers) {
        this.typeOf = typeOf;
        this.leniency = leniency;
        this.maxMembers = maxMembers;
    }

    /** {@code after} with those of its members that exist; what {@code before} has of them stays as it is. */
    Attributes checked(Attributes before, Attributes after) {
        if (after.get(MEMBERS).equals(before.get(MEMBERS))) {
            return after;
        }
        Map<String, Attributes> known = byId(before);
        Set<String> named = byId(after).keySet();
        if (named.equals(known.keySet())) {
            return after.with(MEMBERS, before.get(MEMBERS));
        }
        refuseTooMany(named.stream().filter(id -> !known.containsKey(id)).count());
        List<Attributes> members = named.stream()
                .flatMap(id ->
                        Optional.ofNullable(known.get(id)).or(() -> member(id).map(Member::toAttributes)).stream())
                .toList();
        return after.with(MEMBERS, members);
    }

    private static Map<String, Attributes> byId(Attributes group) {
        Map<String, Attributes> byId = new LinkedHashMap<>();
        group.complexes(MEMBERS)
                .forEach(member -> byId.putIfAbsent(Member.of(member).value(), member));
        return byId;
    }

    /** {@code change} with those of the new members that exist. */
    MemberChange checked(MemberChange change) {
        refuseTooMany((long) change.added().size() + change.removed().size());
        return new MemberChange(
                change.added().stream()
                        .flatMap(member -> member(member.value()).stream())
                        .toList(),
                change.removed());
    }

    private Optional<Member> member(String id) {
        Optional<String> type = typeOf.apply(id);
        if (type.isEmpty()) {
            leaveOut(id);
        }
        return type.map(Member.of(id)::withType);
    }

    /** @throws ScimException {@code invalidValue} unless it is tolerated that nobody has that id */
    void leaveOut(String id) {
        if (!leniency.grants(Tolerance.UNKNOWN_MEMBER, MEMBERS)) {
            throw ScimException.invalidValue(
                    "There is no user or group with the id " + Excerpt.of(id) + " to be a member.");
        }
    }

    /** @throws ScimException 413 if one request names so many members */
    void refuseTooMany(long members) {
        if (members > maxMembers) {
            throw new ScimException(
                    ScimError.of(413, "The request names " + members + " members; maxMembers is " + maxMembers + "."));
        }
    }
}
