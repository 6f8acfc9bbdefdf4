package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates users or groups, and looks whether they can be found again. The first is sent twice, as happens if an answer is
 * lost on its way: what identity providers do about it works only if the second is refused.
 */
final class EntraCreation {

    /** Enough to see whether names are compared without case. */
    private static final int ASKED_IN_OTHER_CASE = 5;

    private final EntraSession session;
    private final EntraMatching matching;
    private final AtomicBoolean isFirst = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();

    EntraCreation(EntraSession session, EntraMatching matching) {
        this.session = session;
        this.matching = matching;
    }

    /**
     * Sends a POST.
     *
     * @return the new resource; none if the name is taken by another, which {@link EntraMatching#find} finds
     * @throws RefusedException if it is not created
     */
    Optional<Sighting> create(String sourceId, String label, Values values, Attributes body) {
        Exchange created = session.send("Create " + matching.subject(label), matching.post(body));
        if (created.status() == 409) {
            return Optional.empty();
        }
        Optional<String> id = created.id();
        if (id.isEmpty()) {
            session.ledger().mayHaveBeenCreated(sourceId);
            throw new RefusedException(created);
        }
        if (isFirst.getAndSet(false)) {
            createAgain(label, body, created, id.get());
        }
        lookUp(label, values, created, id.get());
        return Optional.of(new Sighting(created.answer().orElseThrow().attributes(), created));
    }

    private void createAgain(String label, Attributes body, Exchange created, String id) {
        Exchange again = session.send(
                "Create %s again, as if the first answer were lost".formatted(matching.subject(label)),
                matching.post(body));
        Optional<String> second = again.id();
        if (second.isPresent() && !second.get().equals(id)) {
            session.broken(
                    EntraRule.DUPLICATES_ARE_REFUSED,
                    matching.subject(label),
                    "answered %d, and there are two now".formatted(again.status()),
                    again,
                    created);
            session.send("Delete the second " + matching.subject(label), matching.delete(second.get()));
        }
    }

    private void lookUp(String label, Values values, Exchange created, String id) {
        Optional<TargetPath> path = matching.pathOf(values);
        if (path.isEmpty()) {
            return;
        }
        String value = values.get(path.get()).orElseThrow().toString();
        Exchange found = matching.ask("Find %s, who is new".formatted(matching.subject(label)), path.get(), value);
        if (found.isSuccess() && !EntraMatching.shows(found, id)) {
            session.broken(
                    EntraRule.CREATED_CAN_BE_FOUND,
                    matching.subject(label),
                    "is not found by " + path.get(),
                    found,
                    created);
        } else if (isName(path.get()) && asked.getAndIncrement() < ASKED_IN_OTHER_CASE) {
            lookUpInOtherCase(label, path.get(), value, created, id);
        }
    }

    private static boolean isName(TargetPath path) {
        return path.is("userName") || path.is("displayName");
    }

    private void lookUpInOtherCase(String label, TargetPath path, String value, Exchange created, String id) {
        String other = swapped(value);
        Exchange found = matching.ask("Find %s in another case".formatted(matching.subject(label)), path, other);
        if (found.isSuccess() && !EntraMatching.shows(found, id)) {
            session.broken(
                    EntraRule.NAMES_ARE_COMPARED_WITHOUT_CASE,
                    matching.subject(label),
                    "is not found as " + other,
                    found,
                    created);
        }
    }

    /** Of ASCII alone: ß and its like have no other case that leads back. */
    private static String swapped(String text) {
        return text.codePoints()
                .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
