package io.github.scimlet.fuzzing;

import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.ValuePool;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import io.github.scimlet.protocol.ScimRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A header as a container hands it on: without line breaks, and more than one of a name if the client sent so many. */
record Header(
        @NotNull @WithUtf8Length(max = 50) @ValuePool(value = Words.HEADERS, p = 0.9)
        String name,

        @NotNull @WithUtf8Length(max = 200) @ValuePool(value = Words.HEADER_VALUES, p = 0.5)
        String value) {

    static void add(List<Header> headers, ScimRequest.Builder request) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : headers) {
            byName.merge(header.name, List.of(header.value.replaceAll("[\r\n\u0000]", " ")), (some, one) -> {
                List<String> more = new ArrayList<>(some);
                more.addAll(one);
                return more;
            });
        }
        byName.forEach(request::header);
    }
}
