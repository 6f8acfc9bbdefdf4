package io.github.scimlet.testkit.server;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Answer;
import io.github.scimlet.testkit.exchange.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers of servers that have a fault. */
public final class Answered {

    private static final String SCIM = "application/scim+json";

    private Answered() {}

    /** An answer with that body. */
    public static Answer of(int status, String type, String body) {
        return Answer.of(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that does not say what it is. */
    public static Answer text(int status, String text) {
        return Answer.of(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** An error as it should be. */
    public static Answer error(int status, String scimType) {
        return of(status, SCIM, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","scimType":"%s","detail":"no"}""".formatted(status, scimType));
    }

    /** A list of nothing. */
    public static Answer emptyList() {
        return of(200, SCIM, """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],\
                "totalResults":0,"startIndex":1,"itemsPerPage":0}""");
    }

    /** The same with another body. */
    public static Answer with(Answer answer, Attributes body) {
        return Answer.of(answer.status(), answer.headers(), JsonText.of(body).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another status and header. */
    public static Answer withHeader(Answer answer, int status, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return Answer.of(status, headers, answer.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with all its resources changed: those of a list, or the one that it is. */
    public static Answer withResources(Answer answer, UnaryOperator<Attributes> change) {
        Attributes body = answer.attributes();
        if (body.has("Resources")) {
            List<Attributes> changed = answer.resources().stream().map(change).toList();
            return with(answer, body.with("Resources", changed));
        }
        return answer.id().isPresent() ? with(answer, change.apply(body)) : answer;
    }
}
