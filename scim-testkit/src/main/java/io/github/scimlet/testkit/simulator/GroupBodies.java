package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.simulator.Profile.Quirk;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The bodies of requests about groups, as a profile has them.
 *
 * @param names of users, by their ids: some send them along
 */
record GroupBodies(Profile profile, Map<String, String> names) {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:Group";

    Attributes created(String teamId, String name) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of(CORE));
        body.add("displayName", name);
        if (profile.has(Quirk.NO_GROUP_LOOKUP)) {
            body.add("externalId", teamId);
        }
        if (profile.has(Quirk.EMPTY_MEMBERS)) {
            body.add("members", List.of());
        }
        return body.build();
    }

    /** @param id whether its id is in the body: some send it, some do not */
    Attributes put(Roster roster, String name, Collection<String> members, boolean id) {
        Attributes.Builder body = Attributes.builder();
        body.add("schemas", List.of(CORE));
        if (id) {
            body.add("id", roster.id());
        }
        body.add("displayName", name);
        body.add("members", members(members));
        return body.build();
    }

    PatchBody renamed(PatchBody body, Roster roster, String name) {
        if (profile.has(Quirk.NAME_WITH_MEMBERS)) {
            return body.and(Attributes.of("id", roster.id()).with("displayName", name));
        }
        return profile.has(Quirk.NO_GROUP_LOOKUP)
                ? body.and(Attributes.of("schemas", List.of(CORE))
                        .with("externalId", roster.sourceId())
                        .with("displayName", name))
                : body.and("replace", "displayName", name);
    }

    PatchBody added(PatchBody body, Collection<String> ids) {
        PatchBody all = body;
        switch (profile.members()) {
            case ADD_EACH_REMOVE_LIST -> {
                for (String id : ids) {
                    all = all.and("add", "members", members(List.of(id)));
                }
            }
            case BY_FILTER -> {
                for (String id : ids) {
                    all = all.andWithoutValue("add", filter(id));
                }
            }
            default -> all = ids.isEmpty() ? body : body.and("add", "members", members(ids));
        }
        return all;
    }

    PatchBody removed(PatchBody body, Collection<String> ids) {
        PatchBody all = body;
        switch (profile.members()) {
            case ADD_LIST_REMOVE_BY_FILTER, BY_FILTER -> {
                for (String id : ids) {
                    all = all.andRemove(filter(id));
                }
            }
            default -> all = ids.isEmpty() ? body : body.and("remove", "members", members(ids));
        }
        return all;
    }

    /** An emptied group gets null from who replaces all, which is a removal of all by the letter. */
    PatchBody replaced(PatchBody body, Collection<String> ids) {
        return ids.isEmpty() && profile.has(Quirk.RELATIVE_REF)
                ? body.and("remove", "members", Attributes.NULL)
                : body.and("replace", "members", members(ids));
    }

    PatchBody replacedWithoutPath(Collection<String> ids) {
        Attributes.Builder value = Attributes.builder();
        value.add("members", members(ids));
        return PatchBody.replace(value.build());
    }

    private static String filter(String id) {
        return "members[value eq \"" + id + "\"]";
    }

    private List<Attributes> members(Collection<String> ids) {
        return ids.stream().map(this::member).toList();
    }

    private Attributes member(String id) {
        Attributes member = Attributes.of("value", id);
        if (profile.has(Quirk.RELATIVE_REF)) {
            return member.with("$ref", "Users/" + id);
        }
        return profile.has(Quirk.EMPTY_MEMBERS) && names.containsKey(id)
                ? member.with("display", names.get(id))
                : member;
    }
}
