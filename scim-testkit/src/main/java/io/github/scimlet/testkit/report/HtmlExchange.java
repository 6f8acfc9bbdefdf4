package io.github.scimlet.testkit.report;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request and its answer, as the template of the page knows them.
 *
 * @param parameters the query for people; empty if that is how it was sent
 * @param findings those that it is evidence of
 */
record HtmlExchange(
        String id,
        String number,
        String method,
        String target,
        String status,
        String kind,
        String purpose,
        String outcome,
        String took,
        String simulated,
        String parameters,
        Excerpt requestHeaders,
        Excerpt requestBody,
        Excerpt answerHeaders,
        Excerpt answerBody,
        List<Link> findings) {

    private static final int LINE = 500;
    private static final int HEADERS = 4_000;

    /** A place in the page, and what it is called. */
    record Link(String id, String text) {}

    static HtmlExchange of(Exchange exchange, String run, List<Link> findings, TextBudget budget) {
        return new HtmlExchange(
                id(run, exchange),
                Words.number(exchange.number()),
                exchange.request().method(),
                Legible.line(exchange.request().target(), LINE),
                exchange.answer().map(answer -> String.valueOf(answer.status())).orElse("no answer"),
                exchange.isSuccess() ? "success" : "refusal",
                Legible.line(exchange.purpose(), LINE),
                Legible.line(exchange.outcome(), LINE),
                Words.time(exchange.took()),
                Words.moment(exchange.simulated()),
                parameters(exchange.request().query()),
                headers(exchange.request().headers()),
                requestBody(exchange, budget),
                exchange.answer().map(answer -> headers(answer.headers())).orElse(Excerpt.NONE),
                exchange.answer()
                        .map(answer -> answerBody(answer, budget))
                        .orElse(Excerpt.of(exchange.failure(), LINE)),
                findings);
    }

    static String id(String run, Exchange exchange) {
        return run + "-x" + exchange.number();
    }

    private static String parameters(String query) {
        try {
            String decoded = Stream.of(query.split("&", -1))
                    .map(parameter -> URLDecoder.decode(parameter, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("\n"));
            return decoded.equals(query) ? "" : Excerpt.of(decoded, LINE).text();
        } catch (IllegalArgumentException e) {
            return ""; // not to be decoded: a check of what a server makes of it
        }
    }

    private static Excerpt headers(Map<String, String> headers) {
        return Excerpt.of(
                new TreeMap<>(headers)
                        .entrySet().stream()
                                .map(header -> header.getKey() + ": " + header.getValue())
                                .collect(Collectors.joining("\n")),
                HEADERS);
    }

    private static Excerpt requestBody(Exchange exchange, TextBudget budget) {
        return exchange.request()
                .body()
                .map(body -> budget.spend(TextBudget.BODY, most -> Excerpt.ofJson(JsonText.of(body), most)))
                .orElse(Excerpt.NONE);
    }

    private static Excerpt answerBody(Answer answer, TextBudget budget) {
        Excerpt excerpt = budget.spend(
                TextBudget.BODY,
                most -> answer.body().isPresent()
                        ? Excerpt.ofJson(answer.text(), most)
                        : Excerpt.of(answer.text(), most));
        return answer.length() > answer.text().length() ? excerpt.of(answer.length()) : excerpt;
    }
}
