package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The navigation of the site")
class NavigationTest {

    private static final Path DOCS = Repository.ROOT.resolve("docs");

    private static List<String> pagesBelow(String folder) {
        return Repository.pages().stream()
                .map(Page::file)
                .filter(file -> file.startsWith(DOCS.resolve(folder)))
                .map(file -> DOCS.relativize(file).toString().replace(".md", ""))
                .toList();
    }

    @Test
    void leadsToEveryPage() {
        String navigation = Repository.read(DOCS.resolve(".vitepress/config.mts"));

        assertThat(pagesBelow(""))
                .hasSizeGreaterThan(10)
                .filteredOn(page -> !page.startsWith("adr/") && !page.equals("index"))
                .allSatisfy(page -> assertThat(navigation).contains("'" + page + "'"));
    }

    @Test
    void leadsToEveryDecisionByTheirList() {
        Page list = Page.read(DOCS.resolve("adr/README.md"));

        assertThat(pagesBelow("adr"))
                .filteredOn(page -> !page.endsWith("README"))
                .allSatisfy(page -> assertThat(list.targets()).contains(page.replace("adr/", "") + ".md"));
    }
}
