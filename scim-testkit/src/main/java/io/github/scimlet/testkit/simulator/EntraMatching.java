package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.PatchBody;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.mapping.MappedAttribute;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.List;
import java.util.Optional;

/** Looks for the one resource that is a person's, or a team's, in the server. */
final class EntraMatching {

    private final EntraSession session;
    private final Request list;
    private final String kind;
    private final List<MappedAttribute> matching;

    private EntraMatching(EntraSession session, String kind, Request list, List<MappedAttribute> matching) {
        this.session = session;
        this.kind = kind;
        this.list = list;
        this.matching = matching;
    }

    static EntraMatching ofUsers(EntraSession session) {
        return new EntraMatching(
                session, "user", Request.get("/Users"), session.mapping().matchingUsers());
    }

    static EntraMatching ofGroups(EntraSession session) {
        Request list = Request.get("/Groups").with("excludedAttributes", "members");
        return new EntraMatching(session, "group", list, session.mapping().matchingGroups());
    }

    String kind() {
        return kind;
    }

    /** What to call it in a finding. */
    String subject(String label) {
        return kind + " " + label;
    }

    Request get(String id) {
        return Request.get(Request.path(list.path(), id)).withQuery(list.query());
    }

    Request post(Attributes body) {
        return Request.post(list.path(), body);
    }

    Request patch(String id, List<Attributes> operations) {
        return Request.patch(Request.path(list.path(), id), new PatchBody(operations).toAttributes());
    }

    Request delete(String id) {
        return Request.delete(Request.path(list.path(), id));
    }

    /** The attribute that is looked at first, by which Test Connection asks too. */
    Optional<TargetPath> first() {
        return matching.stream().map(MappedAttribute::path).findFirst();
    }

    /** Asks for what has {@code value} at {@code path}. */
    Exchange ask(String purpose, TargetPath path, String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
        return session.send(purpose, list.with("filter", path + " eq \"" + quoted + "\""));
    }

    /**
     * One matching attribute after the other is tried.
     *
     * @throws RefusedException if the server cannot tell, or if there are several
     */
    Optional<Sighting> find(String label, Values values) {
        return matching.stream()
                .flatMap(attribute -> find(label, attribute.path(), values).stream())
                .findFirst();
    }

    private Optional<Sighting> find(String label, TargetPath path, Values values) {
        return values.get(path).flatMap(value -> one(label, path, value.toString()));
    }

    private Optional<Sighting> one(String label, TargetPath path, String value) {
        Exchange exchange = ask("Find " + subject(label), path, value);
        if (!exchange.isSuccess() && exchange.status() != 404) {
            throw new RefusedException(exchange);
        }
        List<Attributes> hits = exchange.resources();
        if (hits.stream().anyMatch(hit -> !matches(hit, path, value))) {
            session.broken(
                    EntraRule.FILTERS_ARE_HONOURED,
                    subject(label),
                    "the answer has one with another " + path,
                    exchange);
            throw new RefusedException(exchange);
        }
        if (hits.size() > 1) {
            session.broken(EntraRule.ONE_ACCOUNT_MATCHES, subject(label), hits.size() + " match", exchange);
            throw new RefusedException(exchange);
        }
        return hits.stream().findFirst().map(hit -> new Sighting(hit, exchange));
    }

    private static boolean matches(Attributes hit, TargetPath path, String value) {
        return path.isFiltered()
                || path.read(hit)
                        .map(Object::toString)
                        .filter(value::equalsIgnoreCase)
                        .isPresent();
    }

    /** Whether {@code id} is among the answers. */
    static boolean shows(Exchange asked, String id) {
        return asked.resources().stream()
                .anyMatch(hit -> hit.text("id").filter(id::equals).isPresent());
    }

    /** The first matching attribute that has a value. */
    Optional<TargetPath> pathOf(Values values) {
        return matching.stream()
                .map(MappedAttribute::path)
                .filter(path -> values.get(path).isPresent())
                .findFirst();
    }
}
