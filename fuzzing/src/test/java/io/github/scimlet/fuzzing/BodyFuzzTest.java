package io.github.scimlet.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any text as a body (RFC 7643 §2, RFC 8259)")
class BodyFuzzTest {

    @DictionaryFile(resourcePath = "scim.dict")
    @MethodSource("seeds")
    @FuzzTest
    void isAResourceOrRefused(@NotNull String json) {
        Trees.unlessRefused(() -> Trees.read(json)).ifPresent(Bodies::check);
    }

    static Stream<String> seeds() {
        return Stream.concat(
                Seeds.examples("rfc7643"),
                Stream.of(Resources.USER, Resources.GROUP, Resources.SAMPLE).map(Trees::text));
    }
}
