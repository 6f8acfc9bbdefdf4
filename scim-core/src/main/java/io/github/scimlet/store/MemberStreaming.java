package io.github.scimlet.store;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.schema.Projection;
import java.util.Optional;

/**
 * What a store can do that never has all members of a group in memory. A store that is a {@link GroupStore} alone is
 * asked for whole groups, and given whole groups.
 *
 * <p>The engine then asks for the first members of a group together with it, and for the others while it writes its
 * answer, as fast as the client takes it: when {@code handle} has returned, and with it whatever a host has bound to the
 * thread meanwhile. What the body of a POST or PUT names beyond the first thousand is in a file, for
 * the store to go through. Such a store keeps {@code meta.version}, which moves whenever members come or go: of what nobody
 * has as a whole the engine can make none.
 *
 * <p>A {@code ProvisioningListener} is told who came and went; with one, groups are created and replaced as a whole.
 */
public interface MemberStreaming extends GroupStore {

    /**
     * Finds a group, with one page of its members.
     *
     * <p>Members may come and go between pages, the last one of the page before among them: whoever is a member all the
     * while is on exactly one page. So each page may be a transaction of its own, and nothing need be held between them. A
     * client can tell by the version, which is that of the first page: if it has moved, what was read may be of both.
     *
     * @param wanted what else will be looked at, as in {@link #get(String, Projection)}
     * @param page the members, which are in an order that stays as it is, that of their ids for example; a page with fewer
     *     than its count is the last one
     */
    Optional<Group> get(String id, Projection wanted, MemberPage page);

    /**
     * Stores a new group that has {@code members}.
     *
     * @param group all else of it
     * @return the same, with the {@code id} that it will have for good
     * @throws ScimException as the other {@code create}, and what {@code members} throws
     */
    Group create(Group group, NamedMembers members);

    /**
     * Puts {@code after} in the place of {@code before}, and has the group have {@code members} and no others.
     *
     * <p>If nothing differs from what it is, nothing changes, the version of the group included.
     *
     * @param before all but the members, as {@link #get(String, Projection)} returned it
     * @param after the same
     * @return the same, as it is stored now
     * @throws ScimException as the other {@code replace}, and what {@code members} throws
     */
    Group replace(Group before, Group after, NamedMembers members);
}
