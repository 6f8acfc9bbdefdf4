package io.github.scimlet.testkit.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Reports as one page for a browser, which needs no network and runs no script. Immutable.
 *
 * <p>Whatever a server has answered is shown as text, and long texts are cut: a page has some ten megabytes at most.
 */
public final class HtmlReport {

    private static final String STYLE = text("report.css");
    private static final Template PAGE = template();

    private final List<Report> runs;
    private final String command;

    private HtmlReport(List<Report> runs, String command) {
        this.runs = List.copyOf(runs);
        this.command = command;
    }

    /** @param runs in this order, one at least */
    public static HtmlReport of(List<Report> runs) {
        return new HtmlReport(runs, "");
    }

    /** The same, and how to run it again from the command line, without secrets. */
    public HtmlReport withCommand(String command) {
        return new HtmlReport(runs, command);
    }

    /** Writes the page in UTF-8. Whoever reads {@code file} meanwhile finds what was there before, or all of it. */
    public void write(Path file) throws IOException {
        WholeFile.write(file, this::write);
    }

    /** The page. */
    @Override
    public String toString() {
        StringWriter page = new StringWriter();
        write(page);
        return page.toString();
    }

    private void write(Writer out) {
        TextBudget budget = new TextBudget();
        List<HtmlRun> views = new ArrayList<>();
        runs.forEach(run -> views.add(new HtmlRun(run, views.size() + 1, budget)));
        PAGE.execute(new HtmlPage(STYLE, hash(STYLE), Verdict.of(runs), Legible.text(command), views), out);
    }

    private static Template template() {
        return Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(text("report.mustache"));
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(resource), resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With it the page allows its own style, and nothing that a server might have brought in. */
    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
