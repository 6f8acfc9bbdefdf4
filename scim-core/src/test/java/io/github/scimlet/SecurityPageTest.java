package io.github.scimlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/security.md against the tests that there are. */
@DisplayName("docs/security.md")
class SecurityPageTest {

    private static final Pattern PROMISE = Pattern.compile("\\| ([A-Z][^|]+) \\| ([^|]*`[A-Z][^|]*|fuzzing[^|]*) \\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+(?:Test|Attacks))`");

    @Test
    void namesForEachPromiseATestThatThereIs() throws IOException {
        Set<String> tests = TestSources.byClass().keySet();
        List<String> promises = promises().toList();

        List<String> named = promises.stream()
                .flatMap(promise -> CLASS.matcher(promise).results())
                .map(test -> test.group(1))
                .toList();

        assertThat(promises).hasSize(14);
        assertThat(named).hasSizeGreaterThan(promises.size());
        assertThat(tests).containsAll(named);
    }

    private static Stream<String> promises() throws IOException {
        return Files.readAllLines(TestSources.ROOT.resolve("docs/security.md")).stream()
                .flatMap(line -> PROMISE.matcher(line).results())
                .map(MatchResult::group);
    }
}
