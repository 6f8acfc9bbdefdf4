package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.ValuePool;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import io.github.scimlet.protocol.ScimRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any cursor (RFC 9865)")
class CursorFuzzTest {

    private static final Server SERVER = Server.guarded();

    /** A cursor is good for one query of one tenant. */
    private static final String QUERY = "count=1&filter=userName+pr";

    /** What is done to a genuine cursor: {@code length} characters at {@code from} give way to {@code text}. */
    record Edit(
            @InRange(min = 0, max = 120) int from,
            @InRange(min = 0, max = 8) int length,
            @NotNull @WithUtf8Length(max = 12) String text) {

        String applied(String cursor) {
            int begin = Math.min(from, cursor.length());
            int end = Math.min(begin + length, cursor.length());
            return cursor.substring(0, begin) + text + cursor.substring(end);
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void isOursOrRefused(
            @NotNull @WithUtf8Length(max = 2000) String invented,
            @NotNull @WithSize(max = 3) List<@NotNull Edit> edits,
            @NotNull @WithUtf8Length(max = 100) @ValuePool(value = Words.QUERIES, p = 0.6) String otherQuery) {
        String genuine = genuine();
        String edited = genuine;
        for (Edit edit : edits) {
            edited = edit.applied(edited);
        }

        assertThat(get(QUERY, genuine).status()).isEqualTo(200);
        if (!edited.equals(genuine) && !edited.isEmpty()) {
            checkRefused(get(QUERY, edited));
        }
        if (!invented.isEmpty()) {
            checkRefused(get(QUERY, invented));
        }
        if (!mayMeanTheSame(otherQuery)) {
            assertThat(get(otherQuery, genuine).status()).isEqualTo(400);
        }
    }

    static Stream<Arguments> seeds() {
        return Stream.of(
                Arguments.of("", List.of(), ""),
                Arguments.of("AAAA", List.of(new Edit(0, 1, "A")), "count=1"),
                Arguments.of("A".repeat(64), List.of(new Edit(8, 0, "=")), "sortBy=userName"),
                Arguments.of("-_-_", List.of(new Edit(60, 8, "\n")), "count=2&filter=userName+pr"));
    }

    /** A filter can be spelt in many ways. */
    private static boolean mayMeanTheSame(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains("username");
        } catch (IllegalArgumentException e) { // not properly encoded
            return false;
        }
    }

    private static void checkRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().text("scimType")).contains("invalidCursor");
    }

    private static String genuine() {
        return get(QUERY, "").json().text("nextCursor").orElseThrow();
    }

    private static Reply get(String query, String cursor) {
        return SERVER.send(ScimRequest.builder("GET", Server.BASE, "/acme/Users")
                .query("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + "&" + query)
                .header("Authorization", "Bearer " + Server.TOKEN)
                .build());
    }
}
