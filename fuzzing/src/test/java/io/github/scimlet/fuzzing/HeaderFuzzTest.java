package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.protocol.ScimRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any headers (RFC 7644 §2, §3.1, §3.14; RFC 9110)")
class HeaderFuzzTest {

    private static final Server SERVER = Server.guarded();

    /** Requests that all would succeed, but for their headers: {@code @0} is a user. */
    private static final List<String> REQUESTS =
            List.of("GET /Users/@0", "PUT /Users/@0", "PATCH /Users/@0", "DELETE /Users/@0", "POST /Users");

    private static final List<String> BODIES = List.of(
            "",
            "{\"userName\":\"x\"}",
            "{\"Operations\":[{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}]}",
            "",
            "{\"userName\":\"x\"}");

    @MethodSource("seeds")
    @FuzzTest
    void letNobodyInWithoutAToken(
            @InRange(min = 0, max = 4) int request,
            boolean withToken,
            @NotNull @WithSize(max = 6) List<@NotNull Header> headers) {
        SERVER.reset();
        List<Attributes> before = SERVER.content();
        List<Header> all = new ArrayList<>(headers);
        if (withToken) {
            all.add(new Header("Authorization", "Bearer " + Server.TOKEN));
        }

        Reply reply = SERVER.send(request(request, all));

        assertThat(reply.body()).doesNotContain(Server.TOKEN);
        if (!isLetIn(all)) {
            assertThat(reply.status()).isIn(401, 403);
        }
        if (!reply.isSuccess() || request == 0) {
            assertThat(SERVER.content()).isEqualTo(before);
        }
        reply.location().ifPresent(location -> assertThat(location).startsWith("/acme/Users/"));
    }

    static Stream<Arguments> seeds() {
        Stream<Arguments> each = Words.headers()
                .flatMap(name -> Stream.of(
                        Arguments.of(0, true, List.of(new Header(name, "*"))),
                        Arguments.of(1, true, List.of(new Header(name, "application/json")))));
        return Stream.concat(
                each,
                Stream.of(
                        Arguments.of(
                                2,
                                true,
                                List.of(new Header("If-Match", "W/\"a\", \"b\""), new Header("if-match", "*"))),
                        Arguments.of(
                                4, true, List.of(new Header("Content-Type", "application/scim+json; charset=utf-8"))),
                        Arguments.of(3, false, List.of(new Header("authorization", "bearer " + Server.TOKEN))),
                        Arguments.of(0, false, List.of())));
    }

    /** As RFC 6750 §2.1 has it: one header, the scheme in any case, the token as it is. */
    private static boolean isLetIn(List<Header> headers) {
        List<String> credentials = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Authorization"))
                .map(Header::value)
                .toList();
        return credentials.size() == 1
                && credentials.get(0).toLowerCase(Locale.ROOT).startsWith("bearer ")
                && credentials.get(0).substring(7).strip().equals(Server.TOKEN);
    }

    private static ScimRequest request(int index, List<Header> headers) {
        String[] line = REQUESTS.get(index).replace("@0", SERVER.ids().get(0)).split(" ", -1);
        ScimRequest.Builder request = ScimRequest.builder(line[0], Server.BASE, "/acme" + line[1]);
        Header.add(headers, request);
        return request.body(new ByteArrayInputStream(BODIES.get(index).getBytes(StandardCharsets.UTF_8)))
                .build();
    }
}
