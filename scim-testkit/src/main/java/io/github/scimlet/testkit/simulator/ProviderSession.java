package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Recorder;
import java.util.Map;
import java.util.Optional;

/**
 * What all parts of a cycle work with. Safe for use by many threads.
 *
 * @param refused by the ids of the source, what was refused for good: the same is not sent again
 */
record ProviderSession(
        Profile profile,
        Mapping mapping,
        ProviderClient client,
        Recorder recorder,
        Ledger ledger,
        Map<String, Object> refused) {

    /** Who has an account that is active. */
    static boolean isInScope(Person person) {
        return person.enabled() && person.assigned() && !person.deleted();
    }

    Optional<Values> wanted(Optional<Person> person) {
        return person.filter(ProviderSession::isInScope)
                .filter(somebody -> somebody.attribute("userPrincipalName").isPresent())
                .map(somebody -> Values.of(mapping, somebody));
    }

    boolean isRefused(String sourceId, Object wanted) {
        return wanted.equals(refused.get(sourceId));
    }

    /** 4xx are for good, but for 404 and 429; anything else is tried again in the next cycle. */
    void failed(String sourceId, Object wanted, Exchange exchange) {
        recorder.count(Action.FAILED);
        refuse(sourceId, wanted, exchange);
    }

    /** The same, where something else counts the failure. */
    void refuse(String sourceId, Object wanted, Exchange exchange) {
        if (exchange.status() / 100 == 4 && exchange.status() != 404 && exchange.status() != 429) {
            refused.put(sourceId, wanted);
        }
    }

    /** The id of the person's account, if it is active now. */
    Optional<String> memberId(Directory directory, String personId) {
        return directory
                .person(personId)
                .filter(ProviderSession::isInScope)
                .flatMap(person -> ledger.user(person.id()))
                .filter(Account::active)
                .map(Account::id);
    }
}
