package io.github.scimlet.filter;

import static io.github.scimlet.filter.SyntaxErrorAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Collections;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
    private static final FilterSyntax WIDEST = FilterSyntax.tolerant()
            .withMaxLength(Integer.MAX_VALUE)
            .withMaxDepth(100)
            .withMaxTerms(Integer.MAX_VALUE);

    @ParameterizedTest
    @ValueSource(strings = {"(", "not(", "not (", "[", "x[", "a pr and (", "a pr or not (b pr and (", "x[not (", "x[("})
    void cannotOverflowTheStack(String opening) {
        String text = opening.repeat(100_000);

        assertThat(refusal(text, FilterSyntax.rfc()).getMessage()).contains("the limit of 8192 characters is exceeded");
        assertThat(refusal(text, WIDEST).getMessage().length()).isLessThan(200);
        assertThat(refusal(text + "a pr" + ")".repeat(100_000), WIDEST).position())
                .isLessThan(3_000);
    }

    @Test
    void theDeepestTreeFitsOnTheStackOfAnyThread() throws Exception {
        String deepest = "not (a pr or b pr and ".repeat(100) + "c pr" + ")".repeat(100);
        FutureTask<String> task = new FutureTask<>(() -> {
            Filter filter = Filter.parse(deepest, WIDEST);
            assertThat(Filter.parse(filter.toString(), WIDEST))
                    .isEqualTo(filter)
                    .hasSameHashCodeAs(filter);
            return filter.accept(new StreamingVisitor());
        });

        new Thread(null, task, "with the usual stack", 1 << 20).start();

        assertThat(task.get()).startsWith("!a|b&!a|b&!a").endsWith("&c");
    }

    @Test
    void aMillionTermsAreReadInOneGo() {
        String text = String.join(" or ", Collections.nCopies(200_000, "userName eq \"x\" and a pr"));

        Filter.Or filter = (Filter.Or) Filter.parse(text, WIDEST);

        assertThat(filter.operands()).hasSize(200_000);
        assertThat(filter).hasToString(text);
        assertThat(refusal(text, WIDEST.withMaxTerms(200))).hasMessageContaining("the limit of 200 terms is exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "\ud83d", "\\u00e9", "\\\\", "\\\"", "\u007f"})
    void longStringsAreReadInOneGo(String piece) {
        Filter filter = Filter.parse("a eq \"" + piece.repeat(1_000_000) + "\"", WIDEST);

        assertThat(((Filter.Comparison) filter).literal().toString().length()).isGreaterThanOrEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "\"x", "\"\\", "\"x\\\"", "\" \"", "a ", "not ", "urn:", "a.", "1", "-", "1.", "\u0000", " ", "é"
            })
    void longNonsenseIsRefusedAtOnce(String piece) {
        String text = "a eq (" + piece.repeat(500_000);

        assertThat(refusal(text, WIDEST).position()).isEqualTo(5);
        assertThat(refusal(text.substring(6), WIDEST).getMessage().length()).isLessThan(200);
    }

    @Test
    void hugeNumbersCostNothing() {
        Filter filter = Filter.parse("a eq 1e1000000000 and b eq -1E-2000000000 and c eq 0e2000000000");

        assertThat(filter).hasToString("a eq 1E+1000000000 and b eq -1E-2000000000 and c eq 0E+2000000000");
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter).hasSameHashCodeAs(filter);
        assertRefused(
                () -> Filter.parse("a eq " + "9".repeat(1_000_000), WIDEST),
                5,
                "the limit of 1000 characters in a number is exceeded");
    }

    @Test
    void repeatsButAFewCharactersOfTheText() {
        String secret = "hunter2".repeat(100);

        assertThat(refusal("a eq \"" + secret + "\" \"" + secret + "\"", FilterSyntax.rfc()))
                .hasMessage("expected 'and', 'or' or the end after '\"hunter2hunter2hunte…',"
                        + " found '\"hunter2hunter2hunte…' at position 708");
        assertThat(refusal("\u001b[31m\u202e\n\ud83d", FilterSyntax.rfc()).getMessage())
                .isEqualTo("expected an attribute, found '\\u001b' at position 0");
        assertThat(refusal("a\u202eb\u2028c\ud83d😀 pr", FilterSyntax.rfc()).getMessage())
                .isEqualTo("expected an attribute, found 'a\\u202eb\\u2028c\\ud83d😀' at position 0");
    }

    @Test
    void garbageIsEitherAFilterOrRefusedInSilence() {
        PrintStream stderr = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            LongStream.range(0, 50_000).forEach(seed -> {
                String text = new RandomFilters(seed).garbage();
                assertReadOrRefused(text, FilterSyntax.rfc());
                assertReadOrRefused(text, FilterSyntax.tolerant());
            });
        } finally {
            System.setErr(stderr);
        }

        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    private static void assertReadOrRefused(String text, FilterSyntax syntax) {
        try {
            Filter filter = Filter.parse(text, syntax);
            assertThat(Filter.parse(filter.toString())).as(text).isEqualTo(filter);
        } catch (FilterSyntaxException e) {
            assertThat(e.position()).as(text).isBetween(0, text.length());
            assertThat(e.getMessage())
                    .as(text)
                    .hasSizeLessThan(250)
                    .doesNotContain("null)'")
                    .matches("\\P{Cntrl}*");
        }
    }

    private static FilterSyntaxException refusal(String text, FilterSyntax syntax) {
        FilterSyntaxException refusal =
                catchThrowableOfType(FilterSyntaxException.class, () -> Filter.parse(text, syntax));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    /** A visitor as a user would write it, with frames of streams between its own. */
    private static final class StreamingVisitor implements Filter.Visitor<String> {
        @Override
        public String and(Filter.And filter) {
            return filter.operands().stream()
                    .map(operand -> operand.accept(this))
                    .collect(Collectors.joining("&"));
        }

        @Override
        public String or(Filter.Or filter) {
            return filter.operands().stream()
                    .map(operand -> operand.accept(this))
                    .collect(Collectors.joining("|"));
        }

        @Override
        public String not(Filter.Not filter) {
            return "!" + filter.operand().accept(this);
        }

        @Override
        public String present(Filter.Present filter) {
            return filter.path().toString();
        }

        @Override
        public String comparison(Filter.Comparison filter) {
            return filter.toString();
        }

        @Override
        public String valuePath(Filter.ValuePath filter) {
            return filter.filter().accept(this);
        }
    }
}
