package io.github.scimlet.protocol;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.Slice;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what a store answers against what it has promised, as far as that can be told at a glance: an answer that looks
 * right and is not does more harm than none.
 *
 * <p>Null is looked for although no signature allows it: hosts need not check theirs. All methods return what they were
 * given, and throw an {@code IllegalStateException} that names the store and the promise, but no values.
 */
final class Promises {

    private static final Pattern MEANINGLESS = Pattern.compile("[^\\p{L}\\p{N}]|0");

    private final ResourceType<?> type;
    private final Object store;

    /** @param type of what {@code store} has */
    Promises(ResourceType<?> type, Object store) {
        this.type = type;
        this.store = store;
    }

    /** What {@code create} has returned, under an id that SCIM allows (RFC 7643 §3.1). */
    <R extends Resource> R created(R created) {
        R resource = whole("create", created);
        if (resource.id().contains("bulkId")) {
            throw broken("create has issued an id that SCIM forbids");
        }
        return resource;
    }

    /**
     * What {@code get} has returned; nothing if its id is spelled in another way, for ids are compared exactly.
     *
     * <p>Whoever looks for a number or a UUID finds 7 by {@code 007} and {@code 00000001-…} by {@code 1-…}, too.
     */
    <R extends Resource> Optional<R> found(String id, Optional<R> found) {
        if (found == null) {
            throw broken("get has returned null");
        }
        if (found.isPresent() && !whole("get", found.get()).id().equals(id)) {
            if (isOtherSpelling(found.get().id(), id)) {
                return Optional.empty();
            }
            throw broken("get has returned a resource with another id than the one that was asked for");
        }
        return found;
    }

    private static boolean isOtherSpelling(String id, String asked) {
        return essence(id).equals(essence(asked));
    }

    /** Letters and digits, but for zeros: what databases and parsers make no difference by is left out. */
    private static String essence(String id) {
        return MEANINGLESS
                .matcher(Normalizer.normalize(id, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The same with one page of members: without those before it, so that whoever goes on comes to an end. */
    Optional<Group> found(String id, MemberPage page, Optional<Group> found) {
        Optional<Group> group = found(id, found);
        List<?> members = group.isEmpty() ? List.of() : group.get().attributes().values("members");
        if (members.size() > page.count()) {
            throw broken("get has returned more members than were asked for");
        }
        List<String> ids = group.isEmpty() ? List.of() : ids(group.get());
        if (ids.size() < members.size()) {
            throw broken("get has returned a member without value");
        }
        if (new HashSet<>(ids).size() < ids.size()
                || page.after().filter(ids::contains).isPresent()) {
            throw broken("get has returned a member twice");
        }
        return group;
    }

    private static List<String> ids(Group group) {
        return group.attributes().complexes("members").stream()
                .flatMap(member -> member.text("value").stream())
                .toList();
    }

    /** What {@code replace} has returned. */
    <R extends Resource> R replaced(Resource before, R after) {
        R resource = whole("replace", after);
        if (!resource.id().equals(before.id())) {
            throw broken("replace has returned a resource with another id than the one that was there before");
        }
        return resource;
    }

    /** What {@code changeMembers} has returned. */
    Optional<ChangedMembers> changed(String id, Optional<ChangedMembers> changed) {
        if (changed == null) {
            throw broken("changeMembers has returned null");
        }
        if (changed.isPresent()
                && !whole("changeMembers", changed.get().group()).id().equals(id)) {
            throw broken("changeMembers has returned a group with another id than the one that was asked for");
        }
        return changed;
    }

    /** What {@code query} has returned. */
    <R extends Resource> Page<R> page(Query query, Page<R> page) {
        if (page == null) {
            throw broken("query has returned null");
        }
        check("query", query, page.resources(), page.totalResults());
        return page;
    }

    /** What {@code slice} has returned; from its next position somebody who goes on must come to an end. */
    <R extends Resource> Slice<R> slice(Query query, Optional<String> after, Slice<R> slice) {
        if (slice == null) {
            throw broken("slice has returned null");
        }
        check("slice", query, slice.resources(), slice.totalResults().orElse(0));
        if (slice.next().isPresent() && slice.next().equals(after)) {
            throw broken("slice has returned the position from which it began");
        }
        return slice;
    }

    /** A page that has more than there are, even when it is asked for again. */
    IllegalStateException unbelievable() {
        return broken("query has returned a totalResults that is less than what is on the page and before it");
    }

    private void check(String method, Query query, List<? extends Resource> resources, long totalResults) {
        if (totalResults < 0) {
            throw broken(method + " has returned a negative totalResults");
        }
        if (resources.size() > query.count()) {
            throw broken(method + " has returned more resources than were asked for");
        }
        Set<String> ids = new HashSet<>();
        for (Resource resource : resources) {
            if (!ids.add(whole(method, resource).id())) {
                throw broken(method + " has returned a resource twice");
            }
        }
    }

    private <R extends Resource> R whole(String method, R resource) {
        if (resource == null) {
            throw broken(method + " has returned null");
        }
        if (resource.id().isEmpty()) {
            throw broken(method + " has returned a resource without id");
        }
        if (isForeign(resource)) {
            throw broken(method + " has returned a " + resource.getClass().getSimpleName());
        }
        return resource;
    }

    /** A class of ours tells what it is a view of; of others we know nothing. */
    private boolean isForeign(Resource resource) {
        String schema = type.schema().id();
        return resource instanceof User && schema.equals(Group.SCHEMA)
                || resource instanceof Group && schema.equals(User.SCHEMA);
    }

    private IllegalStateException broken(String how) {
        return new IllegalStateException(
                store.getClass().getName() + ", the store of " + type.name() + ", has broken its promise: " + how);
    }
}
