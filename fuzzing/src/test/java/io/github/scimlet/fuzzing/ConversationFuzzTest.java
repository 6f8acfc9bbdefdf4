package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.schema.Conformance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any requests one after the other")
class ConversationFuzzTest {

    private static final Server STRICT = Server.open(Conformance.STRICT);
    private static final Server TOLERANT = Server.open(Conformance.TOLERANT);

    @MethodSource("seeds")
    @FuzzTest
    void leaveAWholeStoreBehind(@NotNull @WithSize(min = 1, max = 6) List<@NotNull Step> steps) {
        converse(STRICT, steps);
        converse(TOLERANT, steps);
    }

    static Stream<List<Step>> seeds() {
        return Conversations.all();
    }

    private static void converse(Server server, List<Step> steps) {
        server.reset();
        List<String> ids = new ArrayList<>(server.ids());
        List<Attributes> before = server.content();
        for (Step step : steps) {
            Reply reply = server.send(step.request(ids));
            List<Attributes> after = server.content();

            if (!reply.isSuccess() || isRead(reply.request())) {
                assertThat(after)
                        .as("after %s of %s", reply.status(), reply.request())
                        .isEqualTo(before);
            }
            if (!after.equals(before)) {
                checkStore(server);
            }
            if (reply.status() == 201) {
                checkCreated(server, reply, ids);
            }
            before = after;
        }
    }

    private static boolean isRead(ScimRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.method())
                || request.path().endsWith(".search");
    }

    private static void checkCreated(Server server, Reply reply, List<String> ids) {
        String path = reply.location().orElseThrow();
        Reply read = server.send(ScimRequest.builder("GET", Server.BASE, path).build());

        assertThat(read.status()).as("GET %s", path).isEqualTo(200);
        assertThat(read.json().complex("meta").flatMap(meta -> meta.text("location")))
                .contains(Server.BASE + path);
        assertThat(read.headers().get("ETag")).isEqualTo(reply.headers().get("ETag"));
        ids.add(read.json().text("id").orElseThrow());
    }

    private static void checkStore(Server server) {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        server.users().forEach(user -> {
            assertThat(ids.add(user.id())).isTrue();
            assertThat(user.userName()).isNotBlank();
            assertThat(names.add(user.userName().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)))
                    .as("%s is there once", user.userName())
                    .isTrue();
            Bodies.checkCanonical(Kinds.USERS, withoutCommon(user));
        });
        server.groups().forEach(group -> assertThat(ids.add(group.id())).isTrue());
        server.groups().forEach(group -> checkMembers(group, ids));
    }

    private static void checkMembers(Group group, Set<String> ids) {
        List<String> members = group.attributes().complexes("members").stream()
                .map(member -> member.text("value").orElseThrow())
                .toList();

        assertThat(ids).containsAll(members);
        assertThat(members).doesNotHaveDuplicates();
    }

    /** What a client would send to create it. */
    private static Attributes withoutCommon(Resource resource) {
        return resource.attributes()
                .without("id")
                .without("meta")
                .without("groups")
                .without("schemas");
    }
}
