package io.github.scimlet.benchmarks.soak;

import io.github.scimlet.model.Attributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What clients do with users. */
final class Users {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private Users() {}

    static String target(Account account) {
        return "/Users/" + account.id().orElseThrow();
    }

    static void create(Turn turn) {
        Person person = turn.directory.newcomer(turn.random);
        if (turn.random.nextInt(3) == 0) {
            Optional<Account> manager = turn.shareAccount();
            person = person.withManager(manager.flatMap(Account::id));
        }
        create(turn, person);
    }

    private static void create(Turn turn, Person person) {
        Optional<Answer> answer = turn.ask(Call.post("/Users", person.attributes()), 201);
        if (answer.isPresent()) {
            Attributes user = answer.get().json();
            Account account = Account.created(user.text("id").orElseThrow(), person);
            Writing.look(turn, account, user);
            turn.acknowledged();
            turn.directory.add(account);
        } else {
            Account account = Account.perhaps(person);
            turn.unknown();
            turn.take(account.busy);
            turn.directory.lost(account);
        }
    }

    static void read(Turn turn) {
        turn.takeAccount().ifPresent(account -> Writing.read(turn, account, Call.get(target(account))));
    }

    static void readUnchanged(Turn turn) {
        Optional<Account> some = turn.takeAccount(account ->
                account.person().filter(person -> person.manager().isEmpty()).isPresent());
        some.ifPresent(account -> Writing.read(turn, account, Call.get(target(account)))
                .ifPresent(answer -> turn.ask(
                        Call.get(target(account))
                                .with("If-None-Match", answer.headers().getOrDefault("etag", "")),
                        account.person().orElseThrow().manager().isEmpty() ? Set.of(304) : Set.of(304, 200))));
    }

    /** As every client does before it creates somebody. */
    static void findByUserName(Turn turn) {
        turn.takeAccount(Account::isCertain).ifPresent(account -> {
            String name = account.person().orElseThrow().userName();
            found(
                    turn,
                    account,
                    turn.ask(Call.find("/Users", "userName eq \"" + name.toUpperCase(Locale.ROOT) + "\""), 200));
        });
    }

    static void findByExternalId(Turn turn) {
        turn.takeAccount(Account::isCertain).ifPresent(account -> {
            String id = account.person().orElseThrow().externalId();
            found(turn, account, turn.ask(Call.find("/Users", "externalId eq \"" + id + "\""), 200));
        });
    }

    private static void found(Turn turn, Account account, Optional<Answer> answer) {
        answer.map(Answer::resources).ifPresent(users -> {
            if (users.size() != 1 || !users.get(0).text("id").equals(account.id())) {
                turn.wrong("found " + users + " and not " + account);
            } else {
                Writing.look(turn, account, users.get(0));
            }
        });
    }

    /** What an identity provider does when a creation was not answered. */
    static void findLost(Turn turn) {
        Optional<Account> some = turn.directory.anyLost();
        if (some.isEmpty()) {
            read(turn);
        } else if (turn.take(some.get().busy)) {
            findLost(turn, some.get());
        } else {
            turn.directory.lost(some.get());
        }
    }

    private static void findLost(Turn turn, Account account) {
        String name = account.person().orElseThrow().userName();
        Optional<List<Attributes>> users = turn.ask(Call.find("/Users", "userName eq \"" + name + "\""), 200)
                .map(Answer::resources);
        if (users.isEmpty()) {
            turn.directory.lost(account);
        } else if (users.get().isEmpty()) {
            turn.directory.freed(name);
        } else if (users.get().size() == 1) {
            account.found(users.get().get(0).text("id").orElseThrow());
            Writing.look(turn, account, users.get().get(0));
            turn.directory.add(account);
        } else {
            turn.wrong("found more than one " + users.get());
        }
    }

    static void replace(Turn turn) {
        turn.takeAccount().ifPresent(account -> {
            Person before = account.person().orElseThrow();
            Person next = turn.directory.newcomer(turn.random);
            boolean renamed = turn.random.nextInt(10) == 0;
            if (!renamed) {
                turn.directory.freed(next.userName());
            }
            Person after = (renamed ? next : next.withUserName(before.userName()))
                    .withManager(
                            turn.random.nextBoolean() ? turn.shareAccount().flatMap(Account::id) : Optional.empty());
            boolean certain = account.isCertain();
            Optional<Answer> answer = Writing.change(
                    turn, account, Call.put(target(account), after.attributes()), 200, any -> Optional.of(after));
            if (renamed && certain && answer.isPresent()) {
                turn.directory.freed(before.userName());
            }
        });
    }

    /** Entra's dialect of a flat path and a value path for each attribute. */
    static void patchByPaths(Turn turn) {
        turn.takeAccount().ifPresent(account -> {
            long number = turn.directory.next();
            String title = "Nurse " + number;
            String email = "changed" + number + "@corp.example";
            Writing.change(
                    turn,
                    account,
                    Call.patch(target(account), """
                            {"op":"Replace","path":"title","value":"%s"},
                            {"op":"Add","path":"emails[type eq \\"work\\"].value","value":"%s"}""".formatted(title, email)),
                    200,
                    any -> any.map(person -> person.withTitleAndEmail(title, email)));
        });
    }

    /** Entra's other dialect: one value, whose keys are the paths. */
    static void patchByValue(Turn turn) {
        turn.takeAccount().ifPresent(account -> {
            long number = turn.directory.next();
            String name = "Übung " + number;
            String department = "Department " + number % 70;
            Writing.change(
                    turn,
                    account,
                    Call.patch(target(account), """
                            {"op":"replace","value":{"displayName":"%s","%s:department":"%s"}}""".formatted(name, ENTERPRISE, department)),
                    200,
                    any -> any.map(person -> person.withDisplayNameAndDepartment(name, department)));
        });
    }

    /** As Entra says it, and as Okta does. */
    static void activate(Turn turn) {
        turn.takeAccount().ifPresent(account -> {
            boolean active = !account.person().orElseThrow().active();
            String operation = turn.random.nextBoolean()
                    ? "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"" + (active ? "True" : "False") + "\"}"
                    : "{\"op\":\"replace\",\"value\":{\"active\":" + active + "}}";
            Writing.change(
                    turn,
                    account,
                    Call.patch(target(account), operation),
                    200,
                    any -> any.map(person -> person.withActive(active)));
        });
    }

    static void setManager(Turn turn) {
        Optional<Account> some = turn.takeAccount();
        Optional<Account> manager = turn.shareAccount();
        if (some.isPresent() && manager.isPresent()) {
            String id = manager.get().id().orElseThrow();
            Writing.change(
                    turn,
                    some.get(),
                    Call.patch(target(some.get()), """
                            {"op":"Add","path":"%s:manager","value":"%s"}""".formatted(ENTERPRISE, id)),
                    200,
                    any -> any.map(person -> person.withManager(Optional.of(id))));
        }
    }

    /** Nothing but this turn changes somebody who has no manager. */
    static void patchIfMatch(Turn turn) {
        turn.takeAccount().ifPresent(account -> {
            Optional<Answer> read = Writing.read(turn, account, Call.get(target(account)));
            if (read.isPresent() && account.person().orElseThrow().manager().isEmpty()) {
                String title = "Matched " + turn.directory.next();
                String email = account.person().orElseThrow().email();
                Call call = Call.patch(target(account), """
                                {"op":"replace","path":"title","value":"%s"}""".formatted(title))
                        .with("If-Match", read.get().headers().getOrDefault("etag", ""));
                Writing.change(
                        turn, account, call, 200, any -> any.map(person -> person.withTitleAndEmail(title, email)));
            }
        });
    }

    /** So that about as many go as come. */
    static void delete(Turn turn) {
        if (turn.directory.isShort()) {
            create(turn);
            return;
        }
        turn.takeAccount().ifPresent(account -> {
            boolean certain = account.isCertain();
            String name = account.person().orElseThrow().userName();
            Optional<Answer> answer =
                    Writing.change(turn, account, Call.delete(target(account)), 204, any -> Optional.empty());
            if (answer.isPresent()) {
                turn.directory.drop(account);
                if (certain) {
                    turn.directory.freed(name);
                }
            }
        });
    }
}
