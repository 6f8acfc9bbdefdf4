package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about errors")
class ErrorsTest {

    private static final Page PAGE = Page.read(Repository.ROOT.resolve("docs/reference/errors.md"));
    private static final Tables TABLES = Tables.of("docs/reference/errors.md");
    private static final Pattern STATUS = Pattern.compile("ScimError\\.of\\((\\d{3}),");

    @Test
    void hasEachKeywordWithItsStatus() {
        assertThat(TABLES.under("By `scimType`"))
                .extracting(row -> row.name() + " " + row.cells().get(1))
                .containsExactlyElementsOf(Stream.of(ScimType.values())
                        .map(type -> type.keyword() + " " + type.status())
                        .toList());
    }

    @Test
    void hasEachStatusThatTheEngineSends() {
        Set<String> sent = Stream.of(Repository.sources("scim-core"), Repository.sources("scim-servlet"))
                .flatMap(code -> STATUS.matcher(code).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        sent.addAll(List.of("304", "409")); // what is no error, and what comes from ScimType alone

        assertThat(TABLES.under("By status")).extracting(Tables.Row::name).containsExactlyElementsOf(sent);
    }

    @Test
    void showsUnderEachHeadingWhatItNames() {
        List<String> answers = Exchange.of(PAGE).stream()
                .map(exchange -> exchange.answer().text())
                .toList();

        assertThat(PAGE.text().lines().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
                .hasSize(20)
                .allSatisfy(named -> assertThat(answers)
                        .anyMatch(answer -> answer.startsWith("HTTP/1.1 " + named)
                                || answer.contains("\"scimType\": \"" + named + "\"")));
    }
}
