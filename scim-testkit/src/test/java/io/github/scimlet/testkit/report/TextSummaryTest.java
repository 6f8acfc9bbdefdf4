package io.github.scimlet.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSummaryTest {

    @Test
    void tellsCyclesFindingsAndVerdict() {
        String text = TextSummary.of(List.of(SampleRun.withFindings())).toString();

        assertThat(text.replaceFirst("looked at, [^)]+\\)", "looked at)")).isEqualTo("""
                Sample ID against https://scim.example/scim/v2

                 No.  Cycle                 Requests  Created  Updated  Disabled  Enabled  Deleted  Members  Failed  Findings
                   1  Initial cycle               30    1,204        ·         ·        ·        ·  +310 −1       ·         ·
                   2  Incremental cycle 1         10        ·        ·         2        ·        ·        ·       1         9
                3–14  12 quiet cycles             12        ·        ·         ·        ·        ·        ·       ·         ·
                  15  Incremental cycle 14         1        ·        3         ·        ·        ·        ·       ·         ·

                ERROR A user who is disabled can still be found. DISABLED_USERS_ARE_FOUND, 1 time
                    Who comes back from parental leave gets a second, empty account, and her old one keeps her work.
                    Change: Answer filters with all users, active or not: clients ask for "active" where they want
                    it.
                    user ada@contoso.example in cycle 2: should be found by userName, and is not: totalResults is 0
                    PATCH /Users/4711 → 204
                    GET /Users?filter=userName+eq+%22ada%40contoso.example%22 → 200

                WARNING An answer without attributes that nobody asked for. ANSWERS_ARE_SMALL, 8 times
                    Who comes back from parental leave gets a second, empty account, and her old one keeps her work.
                    Change: Answer filters with all users, active or not: clients ask for "active" where they want
                    it.
                    user nr. 0 in cycle 2: has 40 members in it
                    GET /Users?filter=userName+eq+%22ada%40contoso.example%22 → 200

                Failed: 1 error, 1 warning (53 requests, 4 rules looked at)

                """);
    }

    @Test
    void sendsTerminalsNothingThatAServerHasWritten() {
        SampleRun run = new SampleRun("ID \u001b[2J").cycle("\u001b]0;title\u0007");
        Exchange exchange = run.sent(SampleRun.find(), 500, "\u001b[31mred\u009b2J");
        Report report = run.broken(SampleRule.NAMES_ARE_KEPT, "user \u202e", "is\nERROR", exchange)
                .complete();

        assertThat(TextSummary.of(List.of(report)).toString())
                .doesNotContain("\u001b", "\u009b", "\u0007", "\u202e", "\nERROR\n")
                .contains("\\u001b[31mred\\u009b2J");
    }

    @Test
    void coloursOnlyIfTold() {
        TextSummary summary = TextSummary.of(List.of(SampleRun.withFindings()));

        assertThat(summary.toString()).doesNotContain("\u001b");
        assertThat(summary.withColours().toString())
                .contains("\u001b[1;31mERROR\u001b[0m", "\u001b[1;33mWARNING\u001b[0m");
    }

    @Test
    void fitsOntoAScreenOrTwo() {
        SampleRun run = new SampleRun();
        for (int i = 0; i < 1_000; i++) {
            run.cycle("Cycle " + i).done(Action.UPDATED, 1);
            Arrays.asList(SampleRule.values()).forEach(rule -> run.broken(rule, "user", "is gone"));
        }

        assertThat(TextSummary.of(List.of(run.complete())).toString().lines()).hasSizeLessThan(60);
    }
}
