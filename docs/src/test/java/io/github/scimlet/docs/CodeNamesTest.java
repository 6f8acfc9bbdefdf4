package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A class or method that a page names")
class CodeNamesTest {

    private static final String SOURCES = Repository.sources();
    private static final Pattern CODE =
            Pattern.compile("(?<!`)`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?(?:\\(.*?\\))?`(?!`)");

    static List<Page> pages() {
        return Repository.pages().stream()
                .filter(page -> page.toString().matches("docs/(reference|explanation)/.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isInTheCode(Page page) {
        assertThat(CODE.matcher(page.text()).results().flatMap(found -> Stream.of(found.group(1), found.group(2))))
                .filteredOn(name -> name != null && !SOURCES.contains(name))
                .isSubsetOf("Accept", "Allow", "Replace");
    }
}
