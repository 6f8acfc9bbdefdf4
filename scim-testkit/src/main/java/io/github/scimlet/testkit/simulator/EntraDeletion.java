package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.report.Action;

/** Deletes users or groups for good, and looks whether they are gone. */
final class EntraDeletion {

    private final EntraSession session;
    private final EntraMatching matching;

    EntraDeletion(EntraSession session, EntraMatching matching) {
        this.session = session;
        this.matching = matching;
    }

    /**
     * Sends a DELETE.
     *
     * @return the request that has deleted it
     * @throws RefusedException if it is not deleted
     */
    Exchange delete(String label, String id, Values values) {
        String subject = matching.subject(label);
        Exchange deleted = session.send("Delete " + subject, matching.delete(id));
        if (deleted.status() != 404) {
            RefusedException.unlessSuccess(deleted);
        }
        session.count(Action.DELETED);
        Exchange read = session.send("Read %s, who was deleted".formatted(subject), matching.get(id));
        if (read.isSuccess()) {
            session.broken(EntraRule.DELETED_ARE_GONE, subject, "GET is answered " + read.status(), deleted, read);
        }
        find(subject, id, values, deleted);
        Exchange again = session.send("Delete %s once more".formatted(subject), matching.delete(id));
        if (again.isSuccess()) {
            session.broken(EntraRule.SECOND_DELETE_IS_404, subject, "answered " + again.status(), again, deleted);
        }
        return deleted;
    }

    private void find(String subject, String id, Values values, Exchange deleted) {
        matching.pathOf(values).ifPresent(path -> {
            Exchange found = matching.ask(
                    "Find %s, who was deleted".formatted(subject),
                    path,
                    values.get(path).orElseThrow().toString());
            if (EntraMatching.shows(found, id)) {
                session.broken(EntraRule.DELETED_ARE_GONE, subject, "a filter finds it", deleted, found);
            }
        });
    }
}
