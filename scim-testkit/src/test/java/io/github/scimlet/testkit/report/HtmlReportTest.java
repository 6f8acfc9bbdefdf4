package io.github.scimlet.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HtmlReportTest {

    @Test
    void beginsWithTheVerdictAndWhatWasRun() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.title()).isEqualTo("Failed: 1 error, 1 warning: Sample ID");
        assertThat(page.select("header .verdict").text()).isEqualTo("Failed: 1 error, 1 warning");
        assertThat(page.select("h1").text()).isEqualTo("Sample ID");
        assertThat(page.select(".facts dt").eachText())
                .containsExactly("Server", "Started", "Took", "Looked at", "mapping", "seed");
        assertThat(page.select(".facts dd").eachText())
                .contains("https://scim.example/scim/v2", "2026-11-21 12:00 UTC", "invitedesk", "42");
    }

    @Test
    void tellsHowToRunItAgain() {
        String page = HtmlReport.of(List.of(new SampleRun().complete()))
                .withCommand("java -jar scim-testkit.jar entra --users 10")
                .toString();

        assertThat(Jsoup.parse(page).select(".again pre").text())
                .isEqualTo("java -jar scim-testkit.jar entra --users 10");
    }

    @Test
    void tellsWhatIsBrokenWhatItDoesAndWhatToChange() {
        Element finding = page(SampleRun.withFindings()).selectFirst("article.finding");

        assertThat(finding.select("h3").text()).isEqualTo("A user who is disabled can still be found.");
        assertThat(finding.select(".tags").text()).isEqualTo("Error seen once DISABLED_USERS_ARE_FOUND");
        assertThat(finding.select(".meaning dd").eachText())
                .containsExactly(
                        SampleRule.DISABLED_USERS_ARE_FOUND.consequence(),
                        SampleRule.DISABLED_USERS_ARE_FOUND.advice());
        assertThat(finding.select(".seen li p").eachText())
                .containsExactly(
                        "user ada@contoso.example in cycle 2",
                        "should be found by userName, and is not: totalResults is 0");
        assertThat(finding.select(".evidence code").eachText())
                .containsExactly("PATCH /Users/4711", "GET /Users?filter=userName+eq+%22ada%40contoso.example%22");
    }

    @Test
    void saysHowManyMoreThereAre() {
        Element finding =
                page(SampleRun.withFindings()).select("article.warning").first();

        assertThat(finding.select(".seen > li")).hasSize(Finding.OCCURRENCES_KEPT);
        assertThat(finding.select("details.others summary").text()).isEqualTo("3 more like this");
        assertThat(finding.text()).contains("seen 8 times").endsWith("And 3 more that are not kept.");
    }

    @Test
    void leadsFromEachFindingToItsRequestsAndBack() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.select(".evidence a")).hasSize(7).allSatisfy(link -> {
            Element exchange = page.getElementById(link.attr("href").substring(1));
            assertThat(exchange.parent().is("details.exchange")).isTrue();
            String finding = "#" + link.closest("article").id();
            assertThat(exchange.select("a").eachAttr("href")).contains(finding);
        });
        assertThat(page.select("a[href]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void hasEachIdOnce() {
        Document page = page(SampleRun.withFindings(), SampleRun.withFindings());

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h1").text()).isEqualTo("2 runs");
        assertThat(page.select("nav a").eachAttr("href")).containsExactly("#run1", "#run2");
    }

    @Test
    void showsRequestsAndAnswersLaidOut() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.selectFirst("#run1-x31 pre").wholeText()).isEqualTo("""
                PATCH /Users/4711

                {
                  "schemas": [
                    "urn:ietf:params:scim:api:messages:2.0:PatchOp"
                  ],
                  "Operations": [
                    {
                      "op": "Replace",
                      "path": "active",
                      "value": "False"
                    }
                  ]
                }""");
        assertThat(page.select("#run1-x32 pre").get(1).wholeText()).isEqualTo("""
                200
                content-type: application/scim+json

                {
                  "totalResults": 0,
                  "Resources": []
                }""");
    }

    @Test
    void showsCyclesAndFoldsQuietOnes() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.select(".cycles tbody tr").eachText().stream()
                        .map(row -> row.replaceFirst(" \\S+ \\S+$", ""))) // how long it took
                .containsExactly(
                        "1 Initial cycle 0 0 30 1,204 0 0 0 0 +310 −1 2026-11-21 12:40 UTC",
                        "2 Incremental cycle 1 9 1 10 0 0 2 0 0 0 2026-11-21 13:20 UTC",
                        "3–14 12 quiet cycles 0 0 12 0 0 0 0 0 0 2026-11-21 14:00 UTC",
                        "15 Incremental cycle 14 0 0 1 0 3 0 0 0 0 2026-11-21 22:00 UTC");
    }

    @Test
    void drawsHowLongAnswersTookAndSaysItInWords() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.select(".latencies tbody th").eachText())
                .containsExactly("GET /Groups/id", "GET /Users?filter", "PATCH /Users/id");
        assertThat(page.select(".latencies svg")).hasSize(3).allSatisfy(drawing -> {
            assertThat(drawing.attr("aria-label")).containsPattern("\\d+ up to \\d+(\\.\\d)? (µs|ms|s)");
            assertThat(drawing.select("rect")).isNotEmpty();
        });
    }

    @Test
    void namesTheRulesThatWereKept() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.select(".kept summary").text()).isEqualTo("2 of 4 rules");
        assertThat(page.select(".kept code").eachText()).containsExactly("NAMES_ARE_KEPT", "TOKENS_ARE_CHECKED");
    }

    @Test
    void needsNothingFromElsewhereAndRunsNothing() {
        Document page = page(SampleRun.withFindings());

        assertThat(page.select("script, link, img, iframe, object, embed, form, base, [style], [src]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select("*"))
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</pre></details></style><style>body{display:none}</style>",
                "\"><svg onload='alert(1)'>",
                "{\"detail\":\"<b>bold</b>\",\"id\":\"</pre><h1>\"}"
            })
    void showsMarkupOfServersAsText(String hostile) {
        SampleRun run = new SampleRun(hostile).cycle(hostile);
        Answer answer = Answer.of(500, Map.of("Location", hostile), hostile.getBytes(StandardCharsets.UTF_8));
        Exchange exchange = run.sent(Request.get("/Users").withHeader("X", hostile), Optional.of(answer), "");
        run.broken(SampleRule.NAMES_ARE_KEPT, hostile, hostile, exchange);

        Document page = page(run.complete());

        assertThat(page.select("script, img, b ~ h1, [onload], pre > *")).isEmpty();
        assertThat(page.select("style, h1, svg")).hasSize(3);
        assertThat(page.select("h1").text()).isEqualTo(hostile);
        assertThat(page.select(".difference").text()).isEqualTo(hostile);
        assertThat(page.select("#run1-x1 pre").get(1).text().replaceAll("\\s", ""))
                .contains(hostile.replaceAll("\\s", ""));
    }

    @Test
    void showsWhatCannotBeSeen() {
        SampleRun run = new SampleRun().cycle("One");
        Exchange exchange = run.sent(
                Request.get("/Users"), 200, "bell \u0007 nul \u0000 escape \u001b[2J turned \u202Eexe.gpj שלום\u2028");
        run.broken(SampleRule.NAMES_ARE_KEPT, "user \u202Eada\uD800", "is\r\n\u0085", exchange);

        Document page = page(run.complete());

        assertThat(page.select("pre").get(1).wholeText())
                .endsWith("bell \\u0007 nul \\u0000 escape \\u001b[2J turned \\u202eexe.gpj שלום\\u2028");
        assertThat(page.select(".seen b").text()).isEqualTo("user \\u202eada\\ud800");
        assertThat(page.select(".difference").text()).isEqualTo("is \\u0085");
    }

    @Test
    void cutsLongAnswersAndSaysSo() {
        SampleRun run = new SampleRun().cycle("One");
        run.sent(Request.get("/Users"), 200, "x".repeat(1_000_000));
        run.sent(Request.get("/Users"), 200, "{\"text\":\"" + "y".repeat(1_000_000) + "\"}");
        run.sent(Request.get("/Users"), 200, "{\"values\":[" + "1,".repeat(500_000) + "1]}");

        String html = HtmlReport.of(List.of(run.complete())).toString();

        assertThat(html).hasSizeLessThan(100_000);
        assertThat(Jsoup.parse(html).select(".note").eachText())
                .containsExactly(
                        "Cut here: it has 1,000,000 characters.",
                        "Cut here: it has 1,000,011 characters.",
                        "Cut here: it has 1,000,014 characters.");
    }

    @Test
    void leavesBodiesOutBeforeThePageIsTooLarge() {
        SampleRun run = new SampleRun();
        for (int i = 0; i < 20; i++) {
            run.cycle("Cycle " + i);
            for (int k = 0; k < 30; k++) {
                run.sent(Request.get("/Users"), 200, "x".repeat(19_000));
            }
        }
        Exchange last = run.sent(Request.get("/Users"), 404, "z".repeat(19_000));
        run.broken(SampleRule.NAMES_ARE_KEPT, "user", "is not there", last);

        String html = HtmlReport.of(List.of(run.complete())).toString();

        assertThat(html).hasSizeLessThan(10_000_000).contains("Left out, or this page would be too large");
        assertThat(html).contains("z".repeat(19_000));
    }

    @Test
    void staysShortAfterAYearOfCycles() {
        SampleRun run = new SampleRun();
        for (int i = 0; i < 13_140; i++) {
            run.cycle("Incremental cycle " + i).done(i % 3 == 0 ? Action.UPDATED : Action.UNCHANGED, 1);
        }
        Report report = run.broken(SampleRule.NAMES_ARE_KEPT, "user ada", "is gone")
                .cycle("Incremental cycle 13140")
                .complete();

        Document page = page(report);

        assertThat(page.select(".cycles tbody tr")).hasSizeBetween(100, 500);
        assertThat(page.select(".cycles tbody tr").last().text()).startsWith("13,140 Incremental cycle 13139");
    }

    @Test
    void saysThatNothingWasFound() {
        Document page = page(new SampleRun().cycle("One").complete());

        assertThat(page.select(".verdict").text()).isEqualTo("Passed");
        assertThat(page.select(".nothing").text()).isEqualTo("Nothing was found.");
    }

    @Test
    void saysThatARunWasInterrupted() {
        Document page = page(new SampleRun().cycle("One").interrupted());

        assertThat(page.select(".verdict.interrupted").text()).isEqualTo("Interrupted");
    }

    @Test
    void saysWhyThereWasNoAnswer() {
        SampleRun run = new SampleRun().cycle("One");
        run.sent(SampleRun.disable(), Optional.empty(), "Connection refused");

        Document page = page(run.complete());

        assertThat(page.select(".exchange .status").text()).isEqualTo("no answer");
        assertThat(page.select("pre").get(1).wholeText()).isEqualTo("no answer\n\nConnection refused");
    }

    @Test
    void writesAllOfAFileOrNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/report.html");

        HtmlReport.of(List.of(SampleRun.withFindings())).write(file);
        HtmlReport.of(List.of(new SampleRun("Zoë \uD800 ID").complete())).write(file);

        assertThat(Jsoup.parse(file).select("h1").text()).isEqualTo("Zoë \\ud800 ID");
        assertThat(file.getParent().toFile().list()).containsExactly("report.html");
    }

    private static Document page(Report... runs) {
        return Jsoup.parse(HtmlReport.of(List.of(runs)).toString());
    }
}
