package io.github.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final FilterSyntax WIDE =
            FilterSyntax.rfc().withMaxLength(1_000_000).withMaxTerms(100_000);

    @Test
    void everyTreeIsReadBackFromItsText() {
        LongStream.range(0, 10_000).forEach(seed -> {
            Filter filter = new RandomFilters(seed).filter(6);

            Filter parsed = Filter.parse(filter.toString(), WIDE);

            assertThat(parsed).as("seed %d", seed).isEqualTo(filter).hasSameHashCodeAs(filter);
            assertThat(parsed).as("seed %d", seed).hasToString(filter.toString());
        });
    }

    @Test
    void everyTreeIsReadTheSameWhereMoreIsTolerated() {
        FilterSyntax tolerant = WIDE.withBareWords(true).withValuePathComparison(true);

        LongStream.range(0, 2_000).forEach(seed -> {
            Filter filter = new RandomFilters(seed).filter(6);

            assertThat(Filter.parse(filter.toString(), tolerant))
                    .as("seed %d", seed)
                    .isEqualTo(filter);
        });
    }

    @Test
    void everyPathIsReadBackFromItsText() {
        LongStream.range(0, 5_000).forEach(seed -> {
            PatchPath path = new RandomFilters(seed).patchPath();

            assertThat(PatchPath.parse(path.toString(), WIDE))
                    .as("seed %d", seed)
                    .isEqualTo(path);
        });
    }

    @Test
    void everyTreeNestsAsDeepAsItIsMeasured() {
        LongStream.range(0, 2_000).forEach(seed -> {
            Filter filter = new RandomFilters(seed).filter(6);
            int depth = Math.max(1, Nesting.of(filter));

            assertThat(Filter.parse(filter.toString(), WIDE.withMaxDepth(depth)))
                    .as("seed %d", seed)
                    .isEqualTo(filter);
        });
    }
}
