package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.report.Recorder;
import java.util.List;
import java.util.Locale;

/** Looks at every answer: whether it is one, and whether it has the form that answers have. */
final class AnswerChecks {

    private final Recorder recorder;
    private final ErrorChecks errors;
    private final ResourceChecks resources;

    AnswerChecks(Recorder recorder) {
        this.recorder = recorder;
        this.errors = new ErrorChecks(recorder);
        this.resources = new ResourceChecks(recorder);
    }

    void look(Exchange exchange) {
        if (exchange.answer().isEmpty()) {
            broken(AnswerRule.REQUESTS_ARE_ANSWERED, exchange, "no answer: " + exchange.failure());
            return;
        }
        Answer answer = exchange.answer().get();
        if (!answer.isSuccess()) {
            errors.look(exchange, answer);
        } else if (answer.text().isBlank()) {
            lookAtNothing(exchange);
        } else if (answer.body().isEmpty()) {
            broken(AnswerRule.ANSWERS_ARE_JSON, exchange, "the body is no JSON object: " + form(answer));
        } else {
            lookAtBody(exchange, answer);
        }
    }

    /** Whoever accepts only {@code application/json} may be answered with that. */
    static boolean isOfWantedType(Exchange exchange, Answer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/scim+json")
                || type.startsWith("application/json")
                        && "application/json"
                                .equals(exchange.request().headers().get("Accept"));
    }

    private void lookAtNothing(Exchange exchange) {
        String method = exchange.request().method();
        if (method.equals("GET")) {
            broken(AnswerRule.ANSWERS_ARE_JSON, exchange, "a GET is answered without a body");
        } else if (method.equals("POST")) {
            broken(AnswerRule.RESOURCES_HAVE_AN_ID, exchange, "a POST is answered without a body");
        } else if (exchange.status() != 204) {
            broken(AnswerRule.NO_CONTENT_IS_204, exchange, exchange.status() + " without a body");
        }
    }

    private void lookAtBody(Exchange exchange, Answer answer) {
        if (!isOfWantedType(exchange, answer)) {
            String type = answer.header("Content-Type").orElse("missing");
            broken(AnswerRule.CONTENT_TYPE_IS_SCIM, exchange, "Content-Type is " + type);
        }
        if (exchange.status() == 204) {
            broken(AnswerRule.NO_CONTENT_IS_204, exchange, "204 with a body");
        }
        resources.look(exchange, answer);
    }

    private static String form(Answer answer) {
        return answer.header("Content-Encoding")
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .map(encoding -> "it came as " + encoding + ", which was not asked for")
                .orElseGet(() -> beginning(answer));
    }

    private static String beginning(Answer answer) {
        return answer.text().substring(0, Math.min(80, answer.text().length()));
    }

    private void broken(AnswerRule rule, Exchange exchange, String difference) {
        recorder.broken(rule, exchange.request().toString(), difference, List.of(exchange));
    }
}
