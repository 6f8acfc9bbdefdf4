package io.github.scimlet.fuzzing;

import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.ValuePool;
import com.code_intelligence.jazzer.mutation.annotation.WithSize;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import io.github.scimlet.protocol.ScimRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** One request of a conversation, in which {@code @0} stands for the id of the first resource that is known, and so on. */
record Step(
        @InRange(min = 0, max = 6) int method,

        @NotNull @WithUtf8Length(max = 100) @ValuePool(value = Words.TARGETS, p = 0.9)
        String path,

        @NotNull @WithUtf8Length(max = 200) @ValuePool(value = Words.QUERIES, p = 0.6)
        String query,

        @NotNull @WithSize(max = 2) List<@NotNull Header> headers,
        @NotNull Node body) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private static final Pattern ID = Pattern.compile("@(\\d)");

    static Step of(String method, String path, String query, String json) {
        return new Step(METHODS.indexOf(method), path, query, List.of(), Node.read(json));
    }

    ScimRequest request(List<String> ids) {
        ScimRequest.Builder request = ScimRequest.builder(METHODS.get(method), Server.BASE, named(path, ids))
                .query(named(query, ids));
        Header.add(headers, request);
        String sent = METHODS.get(method).startsWith("P") ? named(body.json(), ids) : "";
        return request.body(new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static String named(String text, List<String> ids) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        return ID.matcher(text).replaceAll(match -> {
            int index = Integer.parseInt(match.group(1));
            return index < ids.size() ? ids.get(index) : match.group();
        });
    }
}
