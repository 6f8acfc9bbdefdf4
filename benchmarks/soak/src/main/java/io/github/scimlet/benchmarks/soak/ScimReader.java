package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.benchmarks.soak.Snapshot.FoundGroup;
import io.github.scimlet.benchmarks.soak.Snapshot.FoundUser;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Membership;
import io.github.scimlet.model.User;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads all of a tenant as a client does. */
final class ScimReader {

    private static final int GROUPS = 10;

    private ScimReader() {}

    static Snapshot read(ScimClient client) throws IOException {
        Snapshot snapshot = new Snapshot();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Answer page = ok(client.send(Call.get("/Users?count=500&cursor=" + cursor.get())));
            page.resources().forEach(user -> add(snapshot, user));
            cursor = page.json().text("nextCursor");
        }
        long total = 1;
        for (int start = 1; start <= total; start += GROUPS) {
            Answer page = ok(client.send(Call.get("/Groups?count=" + GROUPS + "&startIndex=" + start)));
            total = page.total();
            for (Attributes attributes : page.resources()) {
                Group group = new Group(attributes);
                snapshot.groups.put(group.id(), new FoundGroup(group.displayName(), Groups.ids(group)));
            }
        }
        return snapshot;
    }

    private static void add(Snapshot snapshot, Attributes attributes) {
        User user = new User(attributes);
        FoundUser found = new FoundUser(
                Person.of(attributes),
                Writing.version(attributes),
                user.groups().stream().map(Membership::value).collect(Collectors.toSet()));
        if (snapshot.users.put(user.id(), found) != null) {
            throw new IllegalStateException("a user is on two pages: " + user.id());
        }
    }

    private static Answer ok(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("nothing can be read: " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
