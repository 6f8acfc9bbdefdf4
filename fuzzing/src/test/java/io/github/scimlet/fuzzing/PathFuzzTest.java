package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.filter.PatchPath;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Leniency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any text as a path (RFC 7644 §3.5.2, §3.10)")
class PathFuzzTest {

    private static final FilterSyntax ANY_LENGTH =
            FilterSyntax.rfc().withMaxLength(1_000_000).withMaxDepth(100).withMaxTerms(10_000);

    @DictionaryFile(resourcePath = "scim.dict")
    @MethodSource("seeds")
    @FuzzTest
    void isAPathOrRefused(@NotNull String text) {
        for (FilterSyntax syntax : List.of(FilterSyntax.rfc(), FilterSyntax.tolerant())) {
            checkPatchPath(text, syntax);
        }
        checkAttributePath(text);
    }

    static Stream<String> seeds() {
        return Words.paths().distinct();
    }

    private static void checkPatchPath(String text, FilterSyntax syntax) {
        PatchPath path;
        try {
            path = PatchPath.parse(text, syntax);
        } catch (FilterSyntaxException e) {
            return;
        }
        PatchPath again = PatchPath.parse(path.toString(), ANY_LENGTH);

        assertThat(again).isEqualTo(path).hasSameHashCodeAs(path);
        assertThat(again.toString()).isEqualTo(path.toString());
        assertThat(path.filter().isPresent()
                        || PatchPath.of(path.attributePath()).equals(path))
                .isTrue();
    }

    private static void checkAttributePath(String text) {
        AttributePath path;
        try {
            path = AttributePath.parse(text);
        } catch (FilterSyntaxException e) {
            return;
        }
        AttributePath again = AttributePath.parse(path.toString());

        assertThat(again).isEqualTo(path).hasSameHashCodeAs(path);
        assertThat(again.toString()).isEqualTo(path.toString());
        for (Conformance conformance : List.of(Conformance.STRICT, Conformance.TOLERANT)) {
            Kinds.ALL.forEach(type -> type.resolve(path, new Leniency(conformance))
                    .filter(found -> !found.isExtension()) // whose URN alone looks like an attribute
                    .ifPresent(found -> assertThat(type.path(found.toString())).contains(found)));
        }
    }
}
