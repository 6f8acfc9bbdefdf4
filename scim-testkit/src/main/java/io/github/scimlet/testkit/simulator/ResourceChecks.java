package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.report.Recorder;
import java.util.List;

/** Looks at resources in answers, and at lists of them. */
final class ResourceChecks {

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final List<String> META = List.of("resourceType", "created", "lastModified", "location");

    private final Recorder recorder;

    ResourceChecks(Recorder recorder) {
        this.recorder = recorder;
    }

    /** {@code /Users} and {@code /Groups}, with whatever behind the question mark. */
    static boolean isQuery(Request request) {
        return request.method().equals("GET") && request.path().matches("/(Users|Groups)/?");
    }

    private static boolean isOfResources(Request request) {
        return request.path().matches("/(Users|Groups)(/.*)?")
                && !request.method().equals("DELETE");
    }

    void look(Exchange exchange, Answer answer) {
        if (isNull(answer.attributes())) {
            broken(AnswerRule.NOTHING_IS_NULL, exchange, "there is null in the answer");
        }
        if (isQuery(exchange.request())) {
            lookAtList(exchange, answer);
        } else if (isOfResources(exchange.request())) {
            lookAt(exchange, answer.attributes());
            lookAtCreated(exchange, answer);
        }
    }

    private void lookAtList(Exchange exchange, Answer answer) {
        if (!answer.attributes().texts("schemas").contains(LIST)) {
            broken(AnswerRule.QUERIES_ANSWER_LISTS, exchange, "schemas is not " + LIST);
        } else if (answer.totalResults().isEmpty()) {
            broken(AnswerRule.QUERIES_ANSWER_LISTS, exchange, "totalResults is no number");
        }
        answer.resources().forEach(resource -> lookAt(exchange, resource));
    }

    private void lookAt(Exchange exchange, Attributes resource) {
        if (resource.text("id").filter(id -> !id.isBlank()).isEmpty()) {
            broken(AnswerRule.RESOURCES_HAVE_AN_ID, exchange, "a resource has no id");
        }
        if (resource.texts("schemas").isEmpty()) {
            broken(AnswerRule.RESOURCES_NAME_SCHEMAS, exchange, "a resource has no schemas");
        }
        String query = exchange.request().query();
        if (query.contains("excludedAttributes=members") && resource.mentions("members")) {
            broken(AnswerRule.MEMBERS_ARE_EXCLUDED, exchange, "members are there");
        }
        if (!query.contains("ttributes=id")) {
            lookAtMeta(exchange, resource);
        }
    }

    private void lookAtMeta(Exchange exchange, Attributes resource) {
        Attributes meta = resource.complex("meta").orElse(Attributes.EMPTY);
        List<String> missing =
                META.stream().filter(name -> meta.text(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            broken(AnswerRule.RESOURCES_HAVE_META, exchange, "meta lacks " + String.join(", ", missing));
        }
    }

    private void lookAtCreated(Exchange exchange, Answer answer) {
        if (!exchange.request().method().equals("POST")) {
            return;
        }
        if (answer.status() != 201) {
            broken(AnswerRule.CREATED_IS_201, exchange, "answered " + answer.status());
        }
        if (answer.header("Location").isEmpty()) {
            broken(AnswerRule.CREATED_HAS_A_LOCATION, exchange, "there is no Location");
        }
    }

    private static boolean isNull(Object value) {
        if (value instanceof Attributes object) {
            return object.names().stream().anyMatch(name -> isNull(object.mentioned(name)));
        }
        return value instanceof List<?> several
                ? several.stream().anyMatch(ResourceChecks::isNull)
                : value == Attributes.NULL;
    }

    private void broken(AnswerRule rule, Exchange exchange, String difference) {
        recorder.broken(rule, exchange.request().toString(), difference, List.of(exchange));
    }
}
