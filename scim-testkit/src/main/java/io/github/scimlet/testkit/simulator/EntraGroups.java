package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Team;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.report.Action;
import java.util.Optional;

/** The third phase: groups, without their members. */
final class EntraGroups {

    private final EntraSession session;
    private final Ledger ledger;
    private final EntraMatching matching;
    private final EntraCreation creation;
    private final EntraDeletion deletion;

    EntraGroups(EntraSession session) {
        this.session = session;
        this.ledger = session.ledger();
        this.matching = EntraMatching.ofGroups(session);
        this.creation = new EntraCreation(session, matching);
        this.deletion = new EntraDeletion(session, matching);
    }

    /**
     * Has the server hold what the source says.
     *
     * @param team none if the source has deleted it
     * @throws RefusedException if that does not work
     */
    void sync(String sourceId, Optional<Team> team) {
        Optional<Roster> roster = ledger.group(sourceId);
        if (team.isEmpty()) {
            roster.ifPresent(this::delete);
        } else if (!session.scope().wants(team.get())) {
            return; // a group cannot be disabled, and is not deleted because it is not assigned any more
        } else if (roster.isPresent()) {
            change(team.get(), roster.get());
        } else {
            provision(team.get());
        }
    }

    private void delete(Roster roster) {
        ledger.deleteGroup(roster.sourceId(), deletion.delete(roster.label(), roster.id(), roster.values()));
    }

    private void provision(Team team) {
        Values values = Values.of(session.mapping(), team);
        Optional<Sighting> found = matching.find(team.label(), values);
        if (found.isEmpty()) {
            found = create(team, values);
        }
        found.ifPresent(sighting -> adopt(team, values, sighting));
    }

    /** @return another that has the name already */
    private Optional<Sighting> create(Team team, Values values) {
        Optional<Sighting> created = creation.create(team.id(), team.label(), values, EntraBody.group(values));
        if (created.isEmpty()) {
            return matching.find(team.label(), values);
        }
        Exchange by = created.get().exchange();
        Roster roster = new Roster(team.id(), team.label(), id(created.get()), false, by);
        roster.write(team.label(), values, by);
        ledger.put(roster);
        session.count(Action.CREATED);
        return Optional.empty();
    }

    private static String id(Sighting sighting) {
        return sighting.resource().text("id").orElseThrow();
    }

    private void adopt(Team team, Values values, Sighting found) {
        Roster roster = new Roster(team.id(), team.label(), id(found), true, found.exchange());
        Exchange read = read(roster);
        Values missing = values.notIn(read.answer().orElseThrow().attributes());
        roster.write(team.label(), values.notIn(missing), read);
        ledger.put(roster);
        write(team, roster, missing);
    }

    private void change(Team team, Roster roster) {
        Values changed = Values.of(session.mapping(), team).notIn(roster.values());
        if (!changed.isEmpty()) {
            read(roster);
            write(team, roster, changed);
        }
    }

    private Exchange read(Roster roster) {
        Exchange read = session.send("Read " + matching.subject(roster.label()), matching.get(roster.id()));
        if (read.status() == 404) {
            session.broken(
                    EntraRule.ACCOUNTS_CAN_BE_READ,
                    matching.subject(roster.label()),
                    "answered 404",
                    read,
                    roster.lastWrite());
        }
        return RefusedException.unlessSuccess(read);
    }

    private void write(Team team, Roster roster, Values changed) {
        if (changed.isEmpty()) {
            session.count(Action.UNCHANGED);
            return;
        }
        Exchange written = session.require(
                "Update " + matching.subject(roster.label()),
                matching.patch(roster.id(), session.dialect().operations(changed, roster.values())));
        roster.write(team.label(), changed, written);
        ledger.touch(roster.members());
        session.count(Action.UPDATED);
    }
}
