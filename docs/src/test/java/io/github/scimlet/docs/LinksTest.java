package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Links on pages")
class LinksTest {

    private static final String HERE = "https://github.com/scimlet/scimlet/(?:blob|tree)/main/";

    static List<Page> pages() {
        return Repository.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadToSomething(Page page) {
        assertThat(page.targets()).filteredOn(target -> !leads(page, target)).isEmpty();
    }

    @Test
    void areFoundIfTheyLeadNowhere(@TempDir Path folder) {
        Page page = new Page(folder.resolve("a.md"), """
                # A [b](c)
                ## It's `x.y`, twice
                ## It's `x.y`, twice
                [1](#its-xy-twice-1) [2](#its-xy-twice-2) [3](missing.md) ![4](missing.svg)
                [5](https://github.com/scimlet/scimlet/blob/main/README.md)
                [6](https://github.com/scimlet/scimlet/blob/main/missing.md)
                <a href="missing.html">7</a>
                """);

        assertThat(page.targets())
                .filteredOn(target -> !leads(page, target))
                .containsExactly(
                        "c",
                        "#its-xy-twice-2",
                        "missing.md",
                        "missing.svg",
                        "https://github.com/scimlet/scimlet/blob/main/missing.md",
                        "missing.html");
    }

    private static boolean leads(Page page, String target) {
        if (target.matches(HERE + ".*")) {
            return Files.exists(Repository.ROOT.resolve(target.replaceFirst(HERE, "")));
        }
        if (target.matches("[a-z]+:.*")) {
            return true; // another host's
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
        boolean there = parts[0].isEmpty() || Files.exists(file);
        return parts.length == 1 ? there : there && anchors(page, file).contains(parts[1]);
    }

    private static List<String> anchors(Page page, Path file) {
        return file.equals(page.file()) ? page.anchors() : Page.read(file).anchors();
    }
}
