package io.github.scimlet.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Any text as a filter (RFC 7644 §3.4.2.2)")
class FilterFuzzTest {

    private static final FilterSyntax ANY_LENGTH =
            FilterSyntax.rfc().withMaxLength(1_000_000).withMaxDepth(100).withMaxTerms(10_000);

    @DictionaryFile(resourcePath = "scim.dict")
    @MethodSource("seeds")
    @FuzzTest
    void isAFilterOrRefused(@NotNull String text) {
        for (FilterSyntax syntax : List.of(FilterSyntax.rfc(), FilterSyntax.tolerant())) {
            parsed(text, syntax).ifPresent(FilterFuzzTest::checkRoundTrip);
        }
        for (Conformance conformance : List.of(Conformance.STRICT, Conformance.TOLERANT)) {
            checkMatching(text, Kinds.USERS, Resources.USER, conformance);
            checkMatching(text, Kinds.SAMPLES, Resources.SAMPLE, conformance);
        }
    }

    static Stream<String> seeds() {
        return Seeds.lines("filters.txt");
    }

    private static Optional<Filter> parsed(String text, FilterSyntax syntax) {
        try {
            return Optional.of(Filter.parse(text, syntax));
        } catch (FilterSyntaxException e) {
            assertThat(e.position()).isBetween(0, text.length());
            assertThat(e.getMessage()).hasSizeLessThan(500);
            return Optional.empty();
        }
    }

    private static void checkRoundTrip(Filter filter) {
        String canonical = filter.toString();
        Filter again = Filter.parse(canonical, ANY_LENGTH);

        assertThat(again).isEqualTo(filter).hasSameHashCodeAs(filter);
        assertThat(again.toString()).isEqualTo(canonical);
    }

    private static void checkMatching(String text, ResourceType<?> type, Attributes resource, Conformance conformance) {
        Leniency leniency = new Leniency(conformance);
        checked(text, type, leniency).ifPresent(checked -> {
            boolean matches = FilterMatcher.of(type, checked).test(resource);

            Filter twice = FilterChecker.check(type, checked, new Leniency(Conformance.STRICT));
            assertThat(twice).isEqualTo(checked);
            assertThat(FilterMatcher.of(type, twice).test(resource)).isEqualTo(matches);
        });
    }

    private static Optional<Filter> checked(String text, ResourceType<?> type, Leniency leniency) {
        try {
            Filter filter = leniency.parse(syntax -> Filter.parse(text, syntax));
            return Trees.unlessRefused(() -> FilterChecker.check(type, filter, leniency));
        } catch (FilterSyntaxException e) {
            return Optional.empty();
        }
    }
}
