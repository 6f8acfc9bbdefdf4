package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Recorder;
import java.util.List;
import java.util.Optional;

/** Looks at answers that are no success: whether they had to be, and whether they say why. */
final class ErrorChecks {

    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    private final Recorder recorder;

    ErrorChecks(Recorder recorder) {
        this.recorder = recorder;
    }

    void look(Exchange exchange, Answer answer) {
        lookAtBody(exchange, answer);
        lookAtRetryAfter(exchange, answer);
        rule(exchange, answer).ifPresent(rule -> broken(rule, exchange, "answered " + answer));
    }

    private void lookAtBody(Exchange exchange, Answer answer) {
        if (answer.text().isBlank() && (answer.status() == 404 || answer.status() < 400)) {
            return; // a client needs to know no more than that there is none
        }
        Attributes body = answer.attributes();
        if (!body.texts("schemas").contains(ERROR)) {
            broken(AnswerRule.ERRORS_ARE_SCIM_ERRORS, exchange, "the body is no SCIM error: " + answer.detail());
        } else if (body.text("status")
                .filter(String.valueOf(answer.status())::equals)
                .isEmpty()) {
            broken(
                    AnswerRule.ERRORS_ARE_SCIM_ERRORS,
                    exchange,
                    "status in the body should be \"%d\"".formatted(answer.status()));
        } else if (!AnswerChecks.isOfWantedType(exchange, answer)) {
            broken(AnswerRule.CONTENT_TYPE_IS_SCIM, exchange, "the Content-Type of the error is another");
        }
    }

    private void lookAtRetryAfter(Exchange exchange, Answer answer) {
        Optional<String> after = answer.header("Retry-After");
        boolean isWanted = answer.status() == 429 || answer.status() == 503;
        if (isWanted && after.filter(text -> text.matches("\\d+")).isEmpty()) {
            broken(
                    AnswerRule.RETRY_AFTER_IS_SECONDS,
                    exchange,
                    after.map("Retry-After is "::concat).orElse("there is no Retry-After"));
        }
    }

    private static Optional<AnswerRule> rule(Exchange exchange, Answer answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return Optional.of(AnswerRule.CREDENTIALS_STAY_ACCEPTED);
        }
        if (status == 429 || status == 503 && answer.header("Retry-After").isPresent()) {
            return Optional.empty();
        }
        return status >= 500 && status != 501
                ? Optional.of(AnswerRule.NO_SERVER_ERRORS)
                : refused(exchange.request(), answer);
    }

    private static Optional<AnswerRule> refused(Request request, Answer answer) {
        return switch (request.method()) {
            case "GET" -> refusedGet(request, answer.status());
            case "POST" -> Optional.of(AnswerRule.CREATES_ARE_UNDERSTOOD).filter(rule -> answer.status() != 409);
            case "PATCH" -> Optional.of(refusedPatch(request, answer));
            case "PUT" -> Optional.of(AnswerRule.PUTS_ARE_UNDERSTOOD).filter(rule -> answer.status() != 404);
            default -> Optional.of(AnswerRule.DELETES_ARE_UNDERSTOOD).filter(rule -> answer.status() != 404);
        };
    }

    private static Optional<AnswerRule> refusedGet(Request request, int status) {
        if (status == 404) {
            return Optional.of(AnswerRule.NO_HIT_IS_AN_EMPTY_LIST).filter(rule -> ResourceChecks.isQuery(request));
        }
        return Optional.of(AnswerRule.QUERIES_ARE_UNDERSTOOD);
    }

    private static AnswerRule refusedPatch(Request request, Answer answer) {
        boolean isOfElements = request.body().orElse(Attributes.EMPTY).complexes("Operations").stream()
                .anyMatch(operation ->
                        operation.text("path").orElse("").contains("].")); // members[…] has no sub-attribute
        return isOfElements
                        && answer.attributes()
                                .text("scimType")
                                .filter("noTarget"::equals)
                                .isPresent()
                ? AnswerRule.VALUE_PATHS_CREATE
                : AnswerRule.PATCHES_ARE_UNDERSTOOD;
    }

    private void broken(AnswerRule rule, Exchange exchange, String difference) {
        recorder.broken(rule, exchange.request().toString(), difference, List.of(exchange));
    }
}
