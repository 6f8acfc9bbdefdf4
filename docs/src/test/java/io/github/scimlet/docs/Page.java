package io.github.scimlet.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** A page in Markdown, as GitHub and the site read it. */
record Page(Path file, String text) {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();
    private static final Pattern HTML_TARGET = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern SERVER = Pattern.compile("<!-- server: (\\S+) -->");

    /**
     * Text that is shown as it is.
     *
     * @param line of its first character, counted from 0
     */
    record Block(String language, String text, int line) {}

    static Page read(Path file) {
        return new Page(file, Repository.read(file));
    }

    /** The blocks in any of {@code languages}, in their order. */
    List<Block> blocks(String... languages) {
        List<Block> blocks = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                String language = block.getInfo().split("[ {\\[]", 2)[0];
                if (List.of(languages).contains(language)) {
                    int line = block.getSourceSpans().get(0).getLineIndex() + 1;
                    blocks.add(new Block(language, block.getLiteral(), line));
                }
            }
        });
        return blocks;
    }

    /** Where links and pictures lead, as it is written. */
    List<String> targets() {
        List<String> targets = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                targets.add(image.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                targetsIn(html.getLiteral()).forEach(targets::add);
            }

            @Override
            public void visit(HtmlBlock html) {
                targetsIn(html.getLiteral()).forEach(targets::add);
            }
        });
        return targets;
    }

    /** What may stand behind {@code #} in a link to this page. */
    List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(unused(anchor(heading), anchors));
            }
        });
        return anchors;
    }

    /** Which of {@link Servers} its exchanges are with. */
    Optional<String> server() {
        return SERVER.matcher(text).results().map(match -> match.group(1)).findFirst();
    }

    @Override
    public String toString() {
        return Repository.ROOT.relativize(file).toString();
    }

    /** As GitHub does, and the site as {@code config.mts} tells it. */
    private static String anchor(Node heading) {
        return TEXT.render(heading)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc}\\- ]", "")
                .replace(' ', '-');
    }

    private static String unused(String anchor, List<String> used) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> n == 0 ? anchor : anchor + "-" + n)
                .filter(name -> !used.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> targetsIn(String html) {
        return HTML_TARGET.matcher(html).results().map((MatchResult match) -> match.group(1));
    }
}
