package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.protocol.AnsweredRequest;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Tolerance;
import io.github.scimlet.servlet.ScimServlet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about tolerances")
class TolerancesTest {

    private static final Page PAGE = Page.read(Repository.ROOT.resolve("docs/reference/tolerances.md"));
    private static final Pattern SECTION =
            Pattern.compile("^## (\\w+)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TOLD = Pattern.compile("\\| Told to listeners \\| `(.*)` \\|");
    private static final Pattern BY_THE_LETTER = Pattern.compile("\\| In `STRICT` \\| (\\d+(?: `\\w+`)?)");
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d+)");
    private static final Pattern KEYWORD = Pattern.compile("\"scimType\": \"(\\w+)\"");

    @Test
    void hasASectionForEachAndNoOther() {
        assertThat(sections().keySet())
                .containsExactlyElementsOf(
                        Stream.of(Tolerance.values()).map(Tolerance::name).toList());
    }

    @Test
    void saysWhichPresetsGrantThem() {
        assertThat(Tolerance.values()).allMatch(Conformance.TOLERANT::grants).noneMatch(Conformance.STRICT::grants);
    }

    @Test
    void showsEachByAnExampleThatNeedsItAndNoOther() {
        List<AnsweredRequest> heard = new ArrayList<>();

        answers(Conformance.TOLERANT, heard);

        assertThat(ofSections(heard, AnsweredRequest::tolerances))
                .isEqualTo(sectionsAs((name, text) -> Map.of(Tolerance.valueOf(name), List.of(first(TOLD, text)))));
    }

    @Test
    void saysWhatTheExampleIsAnsweredWithByTheLetter() {
        List<String> answers = answers(Conformance.STRICT, new ArrayList<>());

        assertThat(ofSections(answers, TolerancesTest::outcome))
                .isEqualTo(sectionsAs((name, text) -> first(BY_THE_LETTER, text)));
    }

    private static List<String> answers(Conformance conformance, List<AnsweredRequest> heard) {
        StableNames names = new StableNames();
        ScimServlet servlet = new ScimServlet(Servers.plain()
                .conformance(conformance)
                .requestListener(heard::add)
                .build());
        try (LocalServer server = new LocalServer(servlet)) {
            return Exchange.of(PAGE).stream()
                    .map(exchange -> server.answer(exchange.request(), names))
                    .toList();
        }
    }

    /** Of each section's exchange: those that come before the first section have made what all need. */
    private static <T, R> Map<String, R> ofSections(List<T> all, Function<T, R> part) {
        Map<String, R> parts = new LinkedHashMap<>();
        Set<String> names = sections().keySet();
        int next = all.size() - names.size();
        for (String name : names) {
            parts.put(name, part.apply(all.get(next++)));
        }
        return parts;
    }

    private static <R> Map<String, R> sectionsAs(BiFunction<String, String, R> part) {
        Map<String, R> parts = new LinkedHashMap<>();
        sections().forEach((name, text) -> parts.put(name, part.apply(name, text)));
        return parts;
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTION.matcher(PAGE.text())
                .results()
                .forEach((MatchResult found) -> sections.put(found.group(1), found.group(2)));
        return sections;
    }

    private static String outcome(String answer) {
        String status = first(STATUS, answer);
        return answer.contains("scimType") ? status + " `" + first(KEYWORD, answer) + "`" : status;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "nothing like " + pattern;
    }
}
