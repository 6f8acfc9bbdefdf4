package io.github.scimlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/conformance.md against the tests that there are. */
@DisplayName("docs/conformance.md")
class ConformanceTableTest {

    /** The last requirement of each group, in the order of the document. */
    private static final List<String> GROUPS = List.of(
            "S-81", "V-24", "C-17", "R-38", "F-38", "P-44", "U-16", "D-08", "B-26", "H-28", "A-18", "M-10", "X-22");

    private static final List<String> PRESETS = List.of("both", "tolerant", "strict", "each its own");
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]-\\d\\d) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|");
    private static final Pattern PROOF = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern NOT_DONE = Pattern.compile("not done: \\S.*");
    private static final Pattern TEST =
            Pattern.compile("@(?:Test|ParameterizedTest)\\b(?:(?!\\bvoid\\b).)*?\\bvoid (\\w+)\\(", Pattern.DOTALL);

    private final Map<String, String> tests = TestSources.byClass();

    @Test
    void hasEveryRequirementOnceAndInOrder() throws IOException {
        List<String> ids = rows().map(row -> row.group(1)).toList();

        List<String> expected =
                GROUPS.stream().flatMap(ConformanceTableTest::upTo).toList();
        assertThat(ids).containsExactlyElementsOf(expected);
    }

    private static Stream<String> upTo(String last) {
        return IntStream.rangeClosed(1, Integer.parseInt(last.substring(2)))
                .mapToObj(number -> "%c-%02d".formatted(last.charAt(0), number));
    }

    @Test
    void saysForWhichPresetEachHolds() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.group(2)).as(row.group(1)).isIn(PRESETS));
    }

    @Test
    void namesATestThatThereIsOrWhyThereIsNone() throws IOException {
        List<String> faults = rows().flatMap(this::faults).toList();

        assertThat(faults).isEmpty();
    }

    private Stream<String> faults(Matcher row) {
        String proof = row.group(4);
        if (NOT_DONE.matcher(proof).matches()) {
            return Stream.empty();
        }
        List<String> cited = Stream.of(proof.split(", ")).toList();
        return cited.stream().filter(test -> !exists(test)).map(test -> row.group(1) + " " + test);
    }

    private boolean exists(String cited) {
        Matcher proof = PROOF.matcher(cited);
        return proof.matches()
                && TEST.matcher(tests.getOrDefault(proof.group(1), ""))
                        .results()
                        .anyMatch(test -> test.group(1).equals(proof.group(2)));
    }

    private static Stream<Matcher> rows() throws IOException {
        return Files.readAllLines(TestSources.ROOT.resolve("docs/conformance.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches);
    }
}
