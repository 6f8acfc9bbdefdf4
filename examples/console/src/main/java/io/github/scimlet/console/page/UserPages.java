package io.github.scimlet.console.page;

import io.github.scimlet.console.provisioning.AttributeLabel;
import io.github.scimlet.console.provisioning.FlatResource;
import io.github.scimlet.console.provisioning.HistoryEntry;
import io.github.scimlet.console.provisioning.Names;
import io.github.scimlet.console.provisioning.Provisioning;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import io.github.scimlet.store.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The users of a customer, and each of them. */
final class UserPages {

    private final Templates templates;
    private final Provisioning provisioning;

    UserPages(Templates templates, Provisioning provisioning) {
        this.templates = templates;
        this.provisioning = provisioning;
    }

    /** What the template of the list shows. */
    record Users(List<User> users, String text, String state, Pager pager, Instant now) {

        boolean isFiltered() {
            return !text.isEmpty() || !state.isEmpty();
        }

        static String email(User user) {
            List<TypedValue> emails = user.emails();
            return Stream.concat(emails.stream().filter(TypedValue::primary), emails.stream())
                    .map(TypedValue::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /** One line of what is known of somebody. */
    record Fact(String label, String path, String value, String link) {}

    /** What the template of one user shows; the user is empty if he was deleted. */
    record OneUser(
            String id,
            String name,
            Optional<User> user,
            List<Fact> facts,
            List<HistoryEntry> history,
            Pager pager,
            Instant now) {}

    List<Route> routes() {
        return List.of(Route.get("/users", (visit, key) -> list(visit)), Route.get("/users/*", this::one));
    }

    private Directories directories(Visit visit) {
        return new Directories(provisioning.store().tenant(visit.tenant()));
    }

    private void list(Visit visit) throws IOException {
        String text = visit.parameter("q");
        String state = Set.of("active", "disabled").contains(visit.parameter("state")) ? visit.parameter("state") : "";
        int number = Math.max(1, visit.number("page", 1));
        Page<User> found = directories(visit).users(text, state, (number - 1) * Pager.SIZE + 1, Pager.SIZE);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        parameters.put("state", state);
        Pager pager = new Pager("/users", parameters, number, Pager.SIZE, found.totalResults());
        templates.live(
                visit,
                "users.jte",
                "Users",
                "users",
                new Users(
                        found.resources(), text, state, pager, templates.clock().instant()));
    }

    private void one(Visit visit, String id) throws IOException {
        Optional<User> user = directories(visit).user(id);
        long changes = provisioning.history().changesOf(visit.tenant(), id);
        int number = Math.max(1, visit.number("page", 1));
        Pager pager = new Pager("/users/" + Pager.encoded(id), Map.of(), number, Pager.SIZE, changes);
        List<HistoryEntry> history = provisioning.history().ofResource(visit.tenant(), id, pager.skip(), pager.size());
        String name = user.map(Names::of)
                .or(() -> history.stream()
                        .filter(entry -> entry.resourceType().equals("User"))
                        .map(HistoryEntry::resourceName)
                        .findFirst())
                .orElseThrow(NotFoundException::new);
        OneUser page = new OneUser(
                id,
                name,
                user,
                user.map(known -> facts(visit, known)).orElse(List.of()),
                history,
                pager,
                templates.clock().instant());
        templates.live(visit, "user.jte", name, "users", page);
    }

    private List<Fact> facts(Visit visit, User user) {
        return FlatResource.of(user).entrySet().stream()
                .filter(line -> !line.getKey().equals("active"))
                .map(line -> fact(visit, line.getKey(), line.getValue()))
                .toList();
    }

    private Fact fact(Visit visit, String path, String value) {
        if (path.endsWith("manager.value")) {
            String name = directories(visit).user(value).map(Names::of).orElse(value);
            return new Fact(AttributeLabel.of(path), path, name, "/users/" + Pager.encoded(value));
        }
        return new Fact(AttributeLabel.of(path), path, value, "");
    }
}
