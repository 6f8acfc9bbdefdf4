package io.github.scimlet.random;

import io.github.scimlet.jdbc.EachDialect;
import io.github.scimlet.jdbc.FreshDatabase;
import io.github.scimlet.jdbc.SqlSearch;
import io.github.scimlet.jdbc.TestDatabase;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Any query of tables that a host has already")
class RandomHostTablesTest {

    private static final int QUERIES = 25;

    private static final String BADGE = Samples.BADGE + ":";

    private static final List<String> SORTS = List.of(
            "userName",
            "nickName",
            "externalId",
            "active",
            "meta.created",
            "meta.lastModified",
            "profileUrl",
            "name.givenName",
            "name.familyName",
            "emails.value",
            "emails.type",
            "emails.primary",
            "groups.display",
            BADGE + "level",
            BADGE + "score",
            BADGE + "since",
            BADGE + "vip",
            BADGE + "photo",
            BADGE + "seat.room",
            BADGE + "seat.floor",
            BADGE + "tags",
            BADGE + "keys");

    private static final List<String> TERMS = List.of(
            "id <eq> <id>",
            "id pr",
            "userName <op> <plain>",
            "nickName <op> <wild>",
            "nickName pr",
            "externalId <op> <wild>",
            "profileUrl <op> <wild>",
            "profileUrl pr",
            "active eq <flag>",
            "active ne <flag>",
            "active pr",
            "meta.created <order> <date>",
            "meta.lastModified <order> <date>",
            "meta.lastModified pr",
            "meta pr",
            "meta.resourceType <op> \"User\"",
            "name pr",
            "name.givenName <op> <plain>",
            "name.familyName <op> <plain>",
            "name.familyName pr",
            "emails pr",
            "emails <op> <plain>",
            "emails.type <op> <plain>",
            "emails.type pr",
            "emails.primary <eq> <flag>",
            "emails.primary pr",
            "emails[type <op> <plain> <and> value <op> <plain>]",
            "emails[not (type <op> <plain>) <and> primary <eq> <flag>]",
            "emails[primary <eq> <flag> <and> not (primary pr)]",
            "emails[value ne <plain>]",
            "groups pr",
            "groups <eq> <id>",
            "groups.display <op> <plain>",
            "groups[value <eq> <id> <and> display <op> <plain>]",
            BADGE + "level <order> <number>",
            BADGE + "level pr",
            BADGE + "score <order> <number>",
            BADGE + "since <order> <date>",
            BADGE + "vip <eq> <flag>",
            BADGE + "photo <eq> <binary>",
            BADGE + "photo pr",
            BADGE + "seat pr",
            BADGE + "seat.room <op> <plain>",
            BADGE + "seat.floor <order> <number>",
            BADGE + "tags <op> <wild>",
            BADGE + "tags pr",
            BADGE + "tags[value <op> <wild> <and> value <op> <wild>]",
            BADGE + "tags[not (value <op> <wild>)]",
            BADGE + "keys <op> <wild>",
            BADGE + "keys[value <op> <wild>]");

    @EachDialect
    void findsTheUsersThatAMatcherInMemoryPicksOut(TestDatabase database) {
        try (FreshDatabase fresh = database.fresh()) {
            HostAccounts accounts = new HostAccounts(Transactions.of(fresh.dataSource()));

            Cases.of("users in a host's tables, " + database, 12).check(dice -> check(accounts, dice));
        }
    }

    private static void check(HostAccounts accounts, Dice dice) {
        accounts.fill(dice.few(16), dice.few(3), new HostValues(dice));
        SqlSearch<User> search = accounts.search();
        Answers<User> answers = new Answers<>(Samples.USERS, accounts.users(), search::page, search::slice);
        Terms terms = new Terms(dice, (kind, same) -> literal(kind, accounts, same));

        for (int i = 0; i < QUERIES; i++) {
            answers.query(dice.oneIn(8) ? Optional.empty() : Optional.of(terms.any(TERMS)))
                    .map(query -> dice.heads() ? query : query.withSort(answers.sort(dice.pick(SORTS), dice.heads())))
                    .ifPresent(query -> answers.check(query, dice));
        }
    }

    private static String literal(String kind, HostAccounts accounts, Dice dice) {
        return switch (kind) {
            case "plain" -> Literal.quoted(plain(dice), dice);
            case "wild" -> Literal.quoted(Values.text(dice), dice);
            case "date" -> Literal.quoted((String) Values.of("dateTime", dice), dice);
            case "binary" -> Literal.quoted((String) Values.of("binary", dice), dice);
            case "number" -> Values.number(dice);
            default -> Literal.quoted(id(accounts, dice), dice);
        };
    }

    private static String plain(Dice dice) {
        String text = new HostValues(dice).plain();
        return dice.oneIn(10) ? text + dice.pick("\0", "\0a", "\ud800", "\udfffb") : text;
    }

    private static String id(HostAccounts accounts, Dice dice) {
        List<User> users = accounts.users();
        String known = users.isEmpty() ? "1" : dice.pick(users).id();
        return dice.pick(known, known, known, "0" + known, "+" + known, "x", "99999999999999999999", "", "\u0661");
    }
}
