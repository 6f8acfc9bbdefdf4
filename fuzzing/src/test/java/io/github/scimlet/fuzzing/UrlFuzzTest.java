package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.protocol.ScimRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any path and query as they stand in a request line, with tenants in the path (RFC 3986, RFC 7644 §6.1)")
class UrlFuzzTest {

    private static final Server SERVER = Server.guarded();

    @DictionaryFile(resourcePath = "scim.dict")
    @MethodSource("seeds")
    @FuzzTest
    void leadToTheCallersTenantOrNowhere(@NotNull String requestLine) {
        for (String method : List.of("GET", "HEAD", "DELETE")) {
            SERVER.reset();
            List<Attributes> before = SERVER.content();

            Reply reply = SERVER.send(request(method, requestLine));

            // whoever knows the word may see it again
            if (!requestLine.contains("uetzal")) {
                assertThat(reply.body() + reply.headers()).doesNotContain(Server.SECRET);
            }
            if (!method.equals("DELETE") || !reply.isSuccess()) {
                assertThat(SERVER.content()).isEqualTo(before);
            }
            assertThat(SERVER.content()).endsWith(othersOf(before));
        }
    }

    /** The other tenant has as much as this one at first. */
    private static Attributes[] othersOf(List<Attributes> content) {
        return content.subList(content.size() / 2, content.size()).toArray(Attributes[]::new);
    }

    static Stream<String> seeds() {
        return Stream.concat(
                Words.targets().flatMap(path -> Stream.of(path, "/acme" + path, "/other" + path)),
                Words.queries().map(query -> "/acme/Users?" + query));
    }

    private static ScimRequest request(String method, String requestLine) {
        String line = requestLine
                .replace("@0", SERVER.ids().get(0))
                .replace("@2", SERVER.ids().get(2));
        int question = line.indexOf('?');
        return ScimRequest.builder(method, Server.BASE, question < 0 ? line : line.substring(0, question))
                .query(question < 0 ? "" : line.substring(question + 1))
                .header("Authorization", "Bearer " + Server.TOKEN)
                .build();
    }
}
