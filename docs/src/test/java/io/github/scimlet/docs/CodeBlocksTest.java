package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.scimlet.docs.Page.Block;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Code on pages")
class CodeBlocksTest {

    private static final String SOURCES = Repository.sources();
    private static final Coordinates COORDINATES = Coordinates.ofThisProject();

    static List<Page> pagesWithJava() {
        return pagesWith("java");
    }

    static List<Page> pagesWithXml() {
        return pagesWith("xml");
    }

    static List<Page> pagesWithJson() {
        return pagesWith("json");
    }

    @ParameterizedTest
    @MethodSource("pagesWithJava")
    void isPartOfAFileThatIsCompiledHere(Page page) {
        assertThat(page.blocks("java"))
                .extracting(Block::text)
                .allSatisfy(block -> assertThat(SOURCES.contains(Repository.squeezed(block)))
                        .as(block)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pagesWithXml")
    void dependsOnWhatThisProjectHasInTheVersionThatItHas(Page page) {
        assertThat(page.blocks("xml"))
                .flatExtracting(block -> COORDINATES.unknownIn(block.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesWithJson")
    void isJsonWhereItSaysSo(Page page) {
        assertThat(page.blocks("json"))
                .allSatisfy(block -> assertThatCode(() -> JsonMapper.shared().readTree(block.text()))
                        .as(block.text())
                        .doesNotThrowAnyException());
    }

    private static List<Page> pagesWith(String language) {
        return Repository.pages().stream()
                .filter(page -> !page.blocks(language).isEmpty())
                .toList();
    }
}
