package io.github.scimlet.testkit.report;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.exchange.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run that is written by hand. */
public final class SampleRun {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Recorder recorder;
    private final List<Exchange> sent = new ArrayList<>();
    private int cycles;

    public SampleRun() {
        this("Sample ID");
    }

    public SampleRun(String product) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("mapping", "invitedesk");
        settings.put("seed", "42");
        recorder = new Recorder(
                new Headline(product, "https://scim.example/scim/v2", NOON, settings), new Secrets(List.of()));
        recorder.check(Arrays.asList(SampleRule.values()));
    }

    public SampleRun cycle(String name) {
        cycles++;
        recorder.beginCycle(name, NOON.plus(Duration.ofMinutes(40L * cycles)));
        return this;
    }

    public SampleRun done(Action action, int times) {
        for (int i = 0; i < times; i++) {
            recorder.count(action);
        }
        return this;
    }

    public Exchange sent(Request request, int status, String body) {
        return sent(request, Optional.of(answer(status, body)), "");
    }

    public Exchange sent(Request request, Optional<Answer> answer, String failure) {
        long number = sent.size() + 1L;
        Duration took = Duration.ofNanos(300_000 + number * number * 50_000 % 90_000_000);
        Exchange exchange = new Exchange(number, "Find ada@contoso.example", NOON, request, answer, failure, took);
        sent.add(exchange);
        recorder.add(exchange);
        return exchange;
    }

    public SampleRun broken(Rule rule, String subject, String difference, Exchange... evidence) {
        recorder.broken(rule, subject, difference, List.of(evidence));
        return this;
    }

    public Report complete() {
        recorder.complete();
        return recorder.report();
    }

    public Report interrupted() {
        return recorder.report();
    }

    public static Answer answer(int status, String body) {
        return Answer.of(
                status, Map.of("Content-Type", "application/scim+json"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Request find() {
        return Request.get("/Users").with("filter", "userName eq \"ada@contoso.example\"");
    }

    public static Request disable() {
        Attributes operation =
                Attributes.of("op", "Replace").with("path", "active").with("value", "False");
        return Request.patch(
                "/Users/4711",
                Attributes.of("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"))
                        .with("Operations", List.of(operation)));
    }

    /** With an error, and with a warning that is seen more often than is kept. */
    public static Report withFindings() {
        SampleRun run = new SampleRun().cycle("Initial cycle").done(Action.CREATED, 1_204);
        run.done(Action.MEMBER_ADDED, 310).done(Action.MEMBER_REMOVED, 1);
        for (int i = 0; i < 30; i++) {
            run.sent(Request.get("/Groups/" + i), 200, "{\"id\":\"" + i + "\",\"displayName\":\"Team\"}");
        }
        run.cycle("Incremental cycle 1").done(Action.DISABLED, 2).done(Action.FAILED, 1);
        Exchange disabled = run.sent(disable(), 204, "");
        Exchange lost = run.sent(find(), 200, "{\"totalResults\":0,\"Resources\":[]}");
        run.broken(
                SampleRule.DISABLED_USERS_ARE_FOUND,
                "user ada@contoso.example",
                "should be found by userName, and is not: totalResults is 0",
                disabled,
                lost);
        for (int i = 0; i < 8; i++) {
            Exchange large = run.sent(find(), 200, "{\"totalResults\":1,\"Resources\":[{\"id\":\"4711\"}]}");
            run.broken(SampleRule.ANSWERS_ARE_SMALL, "user nr. " + i, "has 40 members in it", large);
        }
        for (int i = 2; i < 14; i++) {
            run.cycle("Incremental cycle " + i).sent(find(), 200, "{\"totalResults\":1}");
        }
        run.cycle("Incremental cycle 14").done(Action.UPDATED, 3).sent(find(), 200, "{\"totalResults\":1}");
        return run.complete();
    }
}
