package io.github.scimlet.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class JUnitReportTest {

    @Test
    void countsTestsAndFailures() {
        Element suite = document(SampleRun.withFindings()).selectFirst("testsuites > testsuite");

        assertThat(suite.attr("name")).isEqualTo("Sample ID");
        assertThat(suite.attr("tests")).isEqualTo("4");
        assertThat(suite.attr("failures")).isEqualTo("1");
        assertThat(suite.attr("errors")).isEqualTo("0");
        assertThat(suite.attr("timestamp")).isEqualTo("2026-11-21T12:00:00");
        assertThat(suite.select("property[name=seed]").attr("value")).isEqualTo("42");
        assertThat(suite.select("testcase").eachAttr("name"))
                .containsExactly(
                        "DISABLED_USERS_ARE_FOUND", "NAMES_ARE_KEPT", "ANSWERS_ARE_SMALL", "TOKENS_ARE_CHECKED");
    }

    @Test
    void failsTheRulesThatAreBrokenForGood() {
        Element failure = document(SampleRun.withFindings()).selectFirst("testcase > failure");

        assertThat(failure.parent().attr("name")).isEqualTo("DISABLED_USERS_ARE_FOUND");
        assertThat(failure.attr("message")).isEqualTo("A user who is disabled can still be found.");
        assertThat(failure.wholeText())
                .contains("What to change: Answer filters with all users")
                .contains("user ada@contoso.example in cycle 2: should be found by userName, and is not")
                .contains("PATCH /Users/4711 → 204");
    }

    @Test
    void passesRulesOfWhichThereAreWarnings() {
        Element output = document(SampleRun.withFindings()).selectFirst("testcase > system-out");

        assertThat(output.parent().attr("name")).isEqualTo("ANSWERS_ARE_SMALL");
        assertThat(output.parent().select("failure, error")).isEmpty();
        assertThat(output.wholeText()).contains("Seen: 8 times");
    }

    @Test
    void hasAnErrorIfTheRunWasInterrupted() {
        Element suite = document(new SampleRun().cycle("One").interrupted()).selectFirst("testsuite");

        assertThat(suite.attr("tests")).isEqualTo("5");
        assertThat(suite.attr("errors")).isEqualTo("1");
        assertThat(suite.select("testcase").last().select("error").attr("message"))
                .startsWith("The run was interrupted");
    }

    @Test
    void isWellFormedWhateverAServerAnswers() {
        SampleRun run = new SampleRun("ID \u0000 ]]> \"&\" <b>").cycle("One");
        Exchange exchange = run.sent(Request.get("/Users"), 500, "bell \u0007 ]]> <failure> \uFFFF \uD800 \u001b[2J");
        run.broken(SampleRule.NAMES_ARE_KEPT, "user \u0001 ada 😀", "is\n]]>", exchange);

        Document document = document(run.complete());

        assertThat(document.select("testsuite").attr("name")).isEqualTo("ID \\u0000 ]]> \"&\" <b>");
        assertThat(document.select("failure").text())
                .contains("user \\u0001 ada 😀 in cycle 1: is ]]>")
                .contains("500 bell \\u0007 ]]> <failure> \\uffff")
                .contains("\\u001b[2J");
    }

    @Test
    void hasASuiteForEachRun(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.xml");

        JUnitReport.of(List.of(SampleRun.withFindings(), new SampleRun("Other ID").complete()))
                .write(file);

        assertThat(document(Files.readString(file)).select("testsuite").eachAttr("name"))
                .containsExactly("Sample ID", "Other ID");
    }

    private static Document document(Report run) {
        return document(JUnitReport.of(List.of(run)).toString());
    }

    /** What build servers read is written down in a schema. */
    private static Document document(String xml) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(JUnitReportTest.class.getResource("junit.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(xml, e);
        }
        return Jsoup.parse(xml, Parser.xmlParser());
    }
}
