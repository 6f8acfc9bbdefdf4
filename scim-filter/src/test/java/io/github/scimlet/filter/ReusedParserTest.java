package io.github.scimlet.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one text leaves behind must not be seen by the next. */
class ReusedParserTest {
    private static final String ACCEPTED = "a eq \"x\" and (b pr or not (c[d gt 1 or e pr]))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a eq",
                "a eq x",
                "a eq \"",
                "a eq \"\\x\"",
                "a eq 1e2000000001",
                "((a pr",
                "not (a[b pr",
                "a[b pr] c",
                "a[b[c pr]]",
                "a.b[c pr]",
                "a prand b pr",
                "a pr )"
            })
    void aTextThatIsRefusedChangesNothingForThoseThatFollow(String refused) {
        Filter before = Filter.parse(ACCEPTED);

        FilterSyntaxException first = refusal(refused);
        Filter after = Filter.parse(ACCEPTED);
        FilterSyntaxException second = refusal(refused);

        assertThat(after).isEqualTo(before).hasToString(ACCEPTED);
        assertThat(second).hasMessage(first.getMessage());
        assertThat(second.position()).isEqualTo(first.position());
    }

    @Test
    void filtersAndPathsMayFollowEachOtherInAnyOrder() {
        for (int i = 0; i < 3; i++) {
            assertThat(PatchPath.parse("a[b pr].c")).hasToString("a[b pr].c");
            assertThat(PatchPath.parse("a")).hasToString("a");
            assertThat(Filter.parse(ACCEPTED)).hasToString(ACCEPTED);
            assertThat(AttributePath.parse("a.b")).hasToString("a.b");
        }
    }

    @Test
    @Timeout(60)
    void manyThreadsReadEachItsOwnText() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "name" + i;
                tasks.add(() -> read(name));
            }

            for (Future<List<String>> read : threads.invokeAll(tasks)) {
                assertThat(read.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The texts with {@code name} that were read as something else. */
    private static List<String> read(String name) {
        return IntStream.range(0, 500)
                .mapToObj(i -> name + " eq \"" + i + "\" and " + name + "[x pr or y eq " + i + "]")
                .filter(text -> !Filter.parse(text).toString().equals(text)
                        || !refusal(text + " " + name).getMessage().contains("'" + name + "'"))
                .toList();
    }

    private static FilterSyntaxException refusal(String text) {
        return catchThrowableOfType(FilterSyntaxException.class, () -> Filter.parse(text));
    }
}
