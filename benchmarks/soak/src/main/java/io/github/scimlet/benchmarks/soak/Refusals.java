package io.github.scimlet.benchmarks.soak;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Requests that must be refused, and change nothing. */
final class Refusals {

    private Refusals() {}

    static void token(Turn turn) {
        turn.ask(Call.get("/Users?count=1").with("Authorization", "Bearer nobody-" + turn.directory.next()), 401);
    }

    static void filter(Turn turn) {
        List<String> bad =
                List.of("userName eq", "nothing eq 1", "userName eq \"a\" and", "((active eq true)", "id zz 3");
        turn.ask(Call.find("/Users", bad.get(turn.random.nextInt(bad.size()))), 400);
    }

    static void json(Turn turn) {
        List<String> bad = List.of("{\"userName\":", "[]", "{\"userName\":\"a\"}}", "\u0000", "{\"a\":1,\"A\":2}");
        Call call = Call.get("/Users").withBody(bad.get(turn.random.nextInt(bad.size())));
        refused(turn, turn.ask(new Call("POST", "/Users", call.headers(), call.body()), 400));
    }

    static void unknown(Turn turn) {
        String target = (turn.random.nextBoolean() ? "/Users/" : "/Groups/") + UUID.randomUUID();
        refused(turn, turn.ask(turn.random.nextBoolean() ? Call.get(target) : Call.delete(target), 404));
    }

    static void takenName(Turn turn) {
        turn.shareAccount().filter(Account::isCertain).ifPresent(account -> {
            Person other = turn.directory.newcomer(turn.random);
            turn.directory.freed(other.userName());
            String taken = account.person().orElseThrow().userName().toUpperCase(Locale.ROOT);
            refused(turn, turn.ask(Call.post("/Users", other.withUserName(taken).attributes()), 409));
        });
    }

    static void stale(Turn turn) {
        turn.takeAccount(Account::isCertain).ifPresent(account -> {
            Call call = Call.patch(Users.target(account), """
                            {"op":"replace","path":"title","value":"never"}""").with("If-Match", "W/\"0\"");
            refused(turn, turn.ask(call, 412));
        });
    }

    private static void refused(Turn turn, Optional<Answer> answer) {
        answer.ifPresent(any -> turn.refused());
    }
}
