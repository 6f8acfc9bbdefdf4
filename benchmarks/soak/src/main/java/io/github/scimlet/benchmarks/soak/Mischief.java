package io.github.scimlet.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that go away when they like, and clients that are slow: a few all the time, beside the others. */
final class Mischief implements Runnable {

    private static final int SLOW_PIECES = 20;
    private static final int SLOW_PAUSE_MILLIS = 100;
    private static final int PAUSE_MILLIS = 500;

    private final List<Directory> directories;
    private final int port;
    private final Map<String, String> tokens;
    private final Turn.Surroundings surroundings;
    private final Random random;
    private final AtomicBoolean ended = new AtomicBoolean();

    Mischief(
            List<Directory> directories,
            int port,
            Map<String, String> tokens,
            Turn.Surroundings surroundings,
            long seed) {
        this.directories = directories;
        this.port = port;
        this.tokens = tokens;
        this.surroundings = surroundings;
        this.random = new Random(seed);
    }

    void end() {
        ended.set(true);
    }

    @Override
    public void run() {
        List<Kind> kinds = List.of(Kind.GONE_IN_BODY, Kind.GONE_BEFORE_ANSWER, Kind.GONE_IN_ANSWER, Kind.SLOW_CLIENT);
        while (!ended.get()) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            Directory directory = directories.get(random.nextInt(directories.size()));
            HttpClientOfTenant client = new HttpClientOfTenant(port, tokens.getOrDefault(directory.tenant, ""));
            try (Turn turn = new Turn(kind, directory, client, random, surroundings, System.nanoTime())) {
                make(kind, turn, client);
                Thread.sleep(random.nextInt(PAUSE_MILLIS));
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                surroundings.results().wrong(kind, "what was answered cannot be understood: " + e);
            } catch (IOException e) {
                // The server was quicker to end the connection, which a fault may have made it do.
            }
        }
    }

    private void make(Kind kind, Turn turn, HttpClientOfTenant client) throws IOException {
        if (kind == Kind.GONE_IN_ANSWER) {
            goneInAnswer(turn, client);
            return;
        }
        Optional<Account> some = turn.takeAccount();
        if (some.isEmpty()) {
            return;
        }
        Account account = some.get();
        String title = kind.label + " " + turn.directory.next();
        Call call = client.authorized(Call.put(
                Users.target(account),
                account.person()
                        .orElseThrow()
                        .withTitleAndEmail(title, title + "@example")
                        .withManager(Optional.empty())
                        .attributes()));
        Person after = Person.of(new Answer(200, Map.of(), call.body()).json());
        byte[] bytes = HttpConnection.bytes(call);
        int bodyLength = call.body().getBytes(UTF_8).length;
        int begun = bytes.length - bodyLength + 1;
        switch (kind) {
            // What has not come as a whole must have no effect: so the account stays as it is known.
            case GONE_IN_BODY -> {
                turn.mayStillHappen();
                send(bytes, begun + random.nextInt(bodyLength - 1));
                surroundings.results().answered("not waited for");
            }
            case GONE_BEFORE_ANSWER -> {
                turn.mayStillHappen();
                account.perhapsChanged(any -> Optional.of(after));
                turn.unknown();
                send(bytes, bytes.length);
                surroundings.results().answered("not waited for");
            }
            default -> slowly(turn, account, call, bytes, after);
        }
    }

    private void send(byte[] bytes, int to) throws IOException {
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.write(bytes, 0, to);
        }
    }

    /** A large group, of which some is read. */
    private void goneInAnswer(Turn turn, HttpClientOfTenant client) throws IOException {
        LargeTeam team = turn.directory.largeTeams.get(0);
        byte[] bytes = HttpConnection.bytes(client.authorized(Call.get("/Groups/" + team.id)));
        try (HttpConnection connection = new HttpConnection(port)) {
            connection.write(bytes, 0, bytes.length);
            connection.readSome(new byte[100]);
            surroundings.results().answered("not read to its end");
        }
    }

    private void slowly(Turn turn, Account account, Call call, byte[] bytes, Person after) {
        ScimClient slow = any -> {
            try (HttpConnection connection = new HttpConnection(port)) {
                int piece = bytes.length / SLOW_PIECES + 1;
                for (int from = 0; from < bytes.length; from += piece) {
                    connection.write(bytes, from, Math.min(bytes.length, from + piece));
                    pause();
                }
                return connection.answer(call.method());
            }
        };
        try (Turn same = turn.through(slow)) {
            Writing.change(same, account, call, 200, any -> Optional.of(after));
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(SLOW_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
