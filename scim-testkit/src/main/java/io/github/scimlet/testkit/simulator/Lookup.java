package io.github.scimlet.testkit.simulator;

import static io.github.scimlet.testkit.simulator.ProviderRule.LOOKUP_FINDS_WHO_WAS_ASKED_FOR;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.directory.Person;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Request;
import io.github.scimlet.testkit.simulator.Profile.Matching;
import io.github.scimlet.testkit.simulator.Profile.Quirk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whether there is an account or a group already. Safe for use by many threads. */
final class Lookup {

    private final Profile profile;
    private final ProviderClient client;
    private final Map<String, Exchange> listed = new ConcurrentHashMap<>();

    Lookup(Profile profile, ProviderClient client) {
        this.profile = profile;
        this.client = client;
    }

    /** For who reads all: what is on that page. */
    void read(Exchange page) {
        page.resources().forEach(user -> user.text("externalId").ifPresent(externalId -> listed.put(externalId, page)));
    }

    Found<Account> user(Person person) {
        if (profile.matching() == Matching.EXTERNAL_ID_OF_ALL) {
            return new Found<>(
                    Optional.empty(),
                    Optional.ofNullable(listed.get(person.id()))
                            .flatMap(page ->
                                    hit(page, "externalId", person.id()).map(user -> account(person, user, page))));
        }
        String userName = person.attribute("userPrincipalName").orElse("");
        String attribute = profile.matching() == Matching.EMAILS ? "emails" : "userName";
        Exchange found = finds("/Users", "user " + person.label(), attribute, userName);
        return new Found<>(
                Optional.of(found), hit(found, attribute, userName).map(user -> account(person, user, found)));
    }

    /** The group of that name, with the request that has found it. */
    Found<Roster> group(String teamId, String name) {
        Exchange found = finds("/Groups", "group " + name, "displayName", name);
        return new Found<>(
                Optional.of(found),
                hit(found, "displayName", name)
                        .flatMap(group -> group.text("id"))
                        .map(id -> new Roster(teamId, name, id, true, found)));
    }

    private Exchange finds(String endpoint, String label, String attribute, String value) {
        Request request = Request.get(endpoint).with("filter", attribute + " eq \"" + quoted(value) + "\"");
        Request paged = profile.has(Quirk.PAGED_LOOKUP)
                ? request.with("startIndex", "1").with("count", "100")
                : request;
        Exchange found = client.send("Find " + label, paged);
        client.holds(
                found.resources().stream().allMatch(hit -> has(hit, attribute, value)),
                LOOKUP_FINDS_WHO_WAS_ASKED_FOR,
                label,
                "the answer has others whose " + attribute + " is not " + value,
                found);
        return found;
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static Optional<Attributes> hit(Exchange found, String attribute, String value) {
        return found.resources().stream()
                .filter(resource -> has(resource, attribute, value) && resource.has("id"))
                .findFirst();
    }

    private static Account account(Person person, Attributes user, Exchange found) {
        return Account.of(
                person.id(),
                person.label(),
                user.text("id").orElseThrow(),
                user.flag("active").orElse(true),
                found);
    }

    private static boolean has(Attributes resource, String attribute, String value) {
        List<Attributes> elements = resource.complexes(attribute);
        return elements.isEmpty()
                ? resource.text(attribute).filter(value::equalsIgnoreCase).isPresent()
                : elements.stream().anyMatch(element -> has(element, "value", value));
    }

    /**
     * What a look-up has found.
     *
     * @param search none if it took no request
     */
    record Found<T>(Optional<Exchange> search, Optional<T> hit) {

        /** Whether there is nothing if nothing was found. Some take a 404 for that. */
        boolean isCertain() {
            return search.filter(sent -> !sent.isSuccess() && sent.status() != 404)
                    .isEmpty();
        }
    }
}
