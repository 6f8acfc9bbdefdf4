package io.github.scimlet.console.page;

import io.github.scimlet.console.provisioning.HistoryEntry;
import io.github.scimlet.console.provisioning.Names;
import io.github.scimlet.console.provisioning.Provisioning;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of a customer, and each of them. */
final class GroupPages {

    private static final int MEMBERS = 50;

    private final Templates templates;
    private final Provisioning provisioning;

    GroupPages(Templates templates, Provisioning provisioning) {
        this.templates = templates;
        this.provisioning = provisioning;
    }

    /** What the template of the list shows. */
    record Groups(List<Group> groups, String text, Pager pager, Instant now) {}

    /** Somebody in a group, or a group in it. */
    record Person(String name, String address, boolean active) {}

    /** What the template of one group shows; the group is empty if it was deleted. */
    record OneGroup(
            String id,
            String name,
            Optional<Group> group,
            List<Person> members,
            Optional<String> nextMembers,
            boolean laterMembers,
            List<HistoryEntry> history,
            Pager pager,
            Instant now) {}

    List<Route> routes() {
        return List.of(Route.get("/groups", (visit, key) -> list(visit)), Route.get("/groups/*", this::one));
    }

    private Directories directories(Visit visit) {
        return new Directories(provisioning.store().tenant(visit.tenant()));
    }

    private void list(Visit visit) throws IOException {
        String text = visit.parameter("q");
        int number = Math.max(1, visit.number("page", 1));
        Page<Group> found = directories(visit).groups(text, (number - 1) * Pager.SIZE + 1, Pager.SIZE);
        Pager pager = new Pager("/groups", Map.of("q", text), number, Pager.SIZE, found.totalResults());
        templates.live(
                visit,
                "groups.jte",
                "Groups",
                "groups",
                new Groups(found.resources(), text, pager, templates.clock().instant()));
    }

    private void one(Visit visit, String id) throws IOException {
        String after = visit.parameter("after");
        MemberPage wanted = after.isEmpty()
                ? MemberPage.first(MEMBERS + 1)
                : MemberPage.first(MEMBERS + 1).after(after);
        Optional<Group> group = directories(visit).group(id, wanted);
        long changes = provisioning.history().changesOf(visit.tenant(), id);
        int number = Math.max(1, visit.number("page", 1));
        Pager pager = new Pager("/groups/" + Pager.encoded(id), Map.of(), number, Pager.SIZE, changes);
        List<HistoryEntry> history = provisioning.history().ofResource(visit.tenant(), id, pager.skip(), pager.size());
        String name = group.map(Group::displayName)
                .or(() -> history.stream()
                        .filter(entry -> entry.resourceType().equals("Group"))
                        .map(HistoryEntry::resourceName)
                        .findFirst())
                .orElseThrow(NotFoundException::new);
        List<Member> members = group.map(Group::members).orElse(List.of());
        Optional<String> next =
                members.size() > MEMBERS ? Optional.of(members.get(MEMBERS - 1).value()) : Optional.empty();
        List<Person> people = members.stream()
                .limit(MEMBERS)
                .map(member -> person(visit, member))
                .toList();
        OneGroup page = new OneGroup(
                id,
                name,
                group,
                people,
                next,
                !after.isEmpty(),
                history,
                pager,
                templates.clock().instant());
        templates.live(visit, "group.jte", name, "groups", page);
    }

    private Person person(Visit visit, Member member) {
        return directories(visit)
                .user(member.value())
                .map(user -> new Person(Names.of(user), "/users/" + user.id(), user.active()))
                .orElseGet(() -> new Person(
                        member.display().orElse(member.value()), "/groups/" + Pager.encoded(member.value()), true));
    }
}
