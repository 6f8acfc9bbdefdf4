package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.TargetPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Compares the users of the server with those of the ledger. */
final class UserComparison {

    private final Mapping mapping;
    private final Ledger ledger;
    private final Differences differences;
    private final ManagerComparison managers;
    private final Map<String, Sighting> before = new HashMap<>();
    private long verified;

    UserComparison(Mapping mapping, Ledger ledger, Differences differences) {
        this.mapping = mapping;
        this.ledger = ledger;
        this.differences = differences;
        this.managers = new ManagerComparison(ledger, differences);
    }

    void compare(Listing listing, Set<String> others) {
        Map<String, Account> accounts = ledger.usersById();
        Map<String, Exchange> deleted = ledger.deletedUsers();
        listing.found().forEach((id, sighting) -> {
            if (accounts.containsKey(id)) {
                compare(accounts.get(id), sighting);
            } else if (deleted.containsKey(id)) {
                differences.add(
                        ContentRule.DELETED_ARE_NOT_LISTED,
                        Subject.of("user", "userName", sighting),
                        "it was deleted, and is listed",
                        deleted.get(id),
                        sighting.exchange());
            } else if (!others.contains(id)) {
                unknown(accounts, sighting);
            }
        });
        if (listing.isIntact()) {
            accounts.values().stream()
                    .filter(account -> !listing.found().containsKey(account.id()))
                    .forEach(this::missing);
        }
        verified = listing.found().values().stream()
                .mapToLong(seen -> seen.exchange().number())
                .max()
                .orElse(verified);
    }

    private void unknown(Map<String, Account> accounts, Sighting sighting) {
        if (ledger.isSomethingLost()
                || sighting.resource().text("id").filter(ledger::isForgotten).isPresent()) {
            return; // it may be that of a POST that seemed to fail
        }
        String name = sighting.resource().text("userName").orElse("");
        Exchange cause = accounts.values().stream()
                .filter(account -> account.label().equalsIgnoreCase(name))
                .findFirst()
                .map(account -> account.writes().last())
                .orElse(sighting.exchange());
        differences.add(
                ContentRule.NOBODY_IS_CREATED_TWICE,
                Subject.of("user", "userName", sighting),
                "nobody has created this user",
                cause,
                sighting.exchange());
    }

    private void missing(Account account) {
        ContentRule rule = account.active() ? ContentRule.USERS_STAY_LISTED : ContentRule.DISABLED_USERS_STAY_LISTED;
        differences.add(
                rule,
                Subject.of(account),
                "is not in the list",
                account.writes().last());
    }

    private void compare(Account account, Sighting sighting) {
        if (!account.uncertain()) {
            account.values().asMap().forEach((path, value) -> compare(account, path, value, sighting));
            compareActive(account, sighting);
            managers.compare(account, sighting, verified);
        }
        compareMeta(account, sighting);
    }

    private void compare(Account account, TargetPath path, Object value, Sighting sighting) {
        if (path.is("password")) {
            return; // no server shows it
        }
        Object shown = Values.shown(path, sighting.resource()).orElse(Attributes.NULL);
        if (!SourceValue.same(value, shown)) {
            Exchange cause = account.writes().suspect(path.text(), verified);
            boolean isItsOwn =
                    account.writes().of(path.text()).filter(cause::equals).isPresent();
            differences.add(
                    rule(cause, isItsOwn),
                    Subject.of(account),
                    Shown.difference(path, value, shown),
                    cause,
                    sighting.exchange());
        }
        if (path.isFiltered() && elements(path, sighting.resource()) > 1) {
            differences.add(
                    ContentRule.ELEMENTS_ARE_NOT_DOUBLED,
                    Subject.of(account),
                    path + " is there " + elements(path, sighting.resource()) + " times",
                    account.writes().suspect(path.text(), verified),
                    sighting.exchange());
        }
    }

    private static ContentRule rule(Exchange cause, boolean isItsOwn) {
        if (!isItsOwn) {
            return ContentRule.OTHER_VALUES_STAY;
        }
        return cause.request().method().equals("POST")
                ? ContentRule.CREATED_USERS_ARE_AS_SENT
                : ContentRule.CHANGED_USERS_ARE_AS_SENT;
    }

    private static long elements(TargetPath path, Attributes resource) {
        return path.extension().flatMap(resource::complex).orElse(resource).complexes(path.attribute()).stream()
                .filter(element -> element.text(path.selector().orElseThrow())
                        .filter(path.wanted()::equals)
                        .isPresent())
                .count();
    }

    private void compareActive(Account account, Sighting sighting) {
        Object shown = sighting.resource().get(Account.ACTIVE).orElse(Attributes.NULL);
        if (mapping.hasActive() && !shown.equals(account.active())) {
            differences.add(
                    ContentRule.ACTIVE_IS_AS_SENT,
                    Subject.of(account),
                    "active should be %s, and is %s".formatted(account.active(), Shown.text(shown)),
                    account.writes().suspect(Account.ACTIVE, verified),
                    sighting.exchange());
        }
    }

    private void compareMeta(Account account, Sighting sighting) {
        Sighting then = before.put(account.id(), sighting);
        if (then == null || ledger.isTouched(account.id()) || changeMarks(then).equals(changeMarks(sighting))) {
            return;
        }
        differences.add(
                ContentRule.UNTOUCHED_USERS_KEEP_THEIR_VERSION,
                Subject.of(account),
                "it was %s, and is %s".formatted(Shown.text(changeMarks(then)), Shown.text(changeMarks(sighting))),
                ledger.repetition(account.id()).orElse(then.exchange()),
                sighting.exchange());
    }

    private static Attributes changeMarks(Sighting sighting) {
        Attributes meta = sighting.resource().complex("meta").orElse(Attributes.EMPTY);
        return Attributes.EMPTY.with("lastModified", meta.text("lastModified")).with("version", meta.text("version"));
    }
}
