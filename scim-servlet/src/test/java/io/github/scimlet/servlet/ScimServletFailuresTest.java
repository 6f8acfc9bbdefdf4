package io.github.scimlet.servlet;

import static io.github.scimlet.servlet.ScimClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.store.ChangedMembers;
import io.github.scimlet.store.MemberPage;
import io.github.scimlet.store.MemberStreaming;
import io.github.scimlet.store.NamedMembers;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What breaks behind the servlet")
class ScimServletFailuresTest extends ServedServlet {

    private static final int PAGE = 1_000;

    ScimServletFailuresTest(Container container) {
        super(container);
    }

    static List<Error> errors() {
        return List.of(
                new StackOverflowError("secret"),
                new AssertionError("secret"),
                new NoClassDefFoundError("secret"),
                new Error("secret"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void isAScimErrorAlsoIfItIsNoException(Error error) {
        ScimClient client = serve(throwing(error));

        assertIsError(client.get("/Users/1"));
        assertIsError(client.send("PUT", "/Users/1", BARBARA));
        assertThat(client.get("/Users").statusCode()).isEqualTo(200);
    }

    /** Jetty says 500 in its own words, Tomcat ends the connection. */
    @Test
    void isLeftToTheContainerIfItIsTheJvm() {
        ScimClient client = serve(throwing(new OutOfMemoryError("as if")));

        try {
            assertThat(client.get("/Users/1").statusCode()).isEqualTo(500);
        } catch (AssertionError e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }

        assertThat(client.get("/Users").statusCode()).isEqualTo(200);
    }

    private static UsersOfAnyId throwing(Error error) {
        return new UsersOfAnyId() {
            @Override
            public Optional<User> get(String id, Projection wanted) {
                throw error;
            }
        };
    }

    static List<RuntimeException> failures() {
        return List.of(
                new IllegalStateException("secret"),
                new UncheckedIOException(new IOException("secret")), // of a store that is a client itself
                ScimException.unavailable("secret", Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void breaksOffAnAnswerThatIsOnItsWay(RuntimeException failure) {
        ScimClient client = serve(new Streaming(4, failure));

        assertThatThrownBy(() -> client.get("/Groups/1")).hasCauseInstanceOf(IOException.class);
    }

    /** Jetty has more room for what is not on its way yet. */
    @Test
    void isAScimErrorIfNothingIsOnItsWayYet() {
        ScimClient client = serve(new Streaming(1, new IllegalStateException("secret")));

        try {
            assertIsError(client.get("/Groups/1?attributes=members.value"));
        } catch (AssertionError e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private static void assertIsError(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/scim+json");
        assertThat(json(answer.body()).get("status")).contains("500");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "scimlet");
    }

    private ScimClient serve(Streaming groups) {
        ScimServiceProvider provider = ScimServiceProvider.builder()
                .users(new UsersOfAnyId())
                .groups(groups)
                .authenticator(BearerTokens.of(ScimClient.TOKEN))
                .build();
        return serve("", "/scim/v2/*", "/scim/v2", new ScimServlet(provider));
    }

    /** A group that fails behind some of its pages. */
    private record Streaming(int pages, RuntimeException failure) implements MemberStreaming {

        private static final Group GROUP = Group.named("Guides").withId("1");

        @Override
        public Optional<Group> get(String id, Projection wanted, MemberPage page) {
            int from = page.after().map(last -> Integer.parseInt(last) + 1).orElse(0);
            if (from >= pages * PAGE) {
                throw failure;
            }
            Stream<Member> members = IntStream.range(from, from + page.count())
                    .mapToObj(i -> Member.of(Integer.toString(i)).withType("User"));
            return Optional.of(GROUP.withMembers(members.toList()));
        }

        @Override
        public Optional<Group> get(String id, Projection wanted) {
            return Optional.of(GROUP);
        }

        @Override
        public Group create(Group group, NamedMembers members) {
            throw failure;
        }

        @Override
        public Group replace(Group before, Group after, NamedMembers members) {
            throw failure;
        }

        @Override
        public Optional<ChangedMembers> changeMembers(String id, MemberChange change) {
            throw failure;
        }

        @Override
        public Group create(Group group, Projection wanted) {
            throw failure;
        }

        @Override
        public Page<Group> query(Query query) {
            throw failure;
        }

        @Override
        public Group replace(Group before, Group after) {
            throw failure;
        }

        @Override
        public boolean delete(Group before) {
            throw failure;
        }
    }
}
