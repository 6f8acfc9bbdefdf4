package io.github.scimlet.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.servlet.AttackTable.Measured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each attack is answered as it must be, with a token and without one; the server, which has 64 MB of heap and ends for
 * want of memory, then does what any client asks; and nothing has been stored.
 *
 * <p>{@code -Dattacks=all} has also those that take minutes. A table is left in {@code target}.
 */
@DisplayName("Attacks on a server with 64 MB of heap")
@ParameterizedClass
@EnumSource(Container.class)
@Timeout(1_800)
class AttacksTest {

    private static final int AT_A_TIME = 8;
    private static final boolean ALL = "all".equals(System.getProperty("attacks"));

    /** To collect all garbage takes longer than most attacks. */
    private static final OptionalLong NOT_MEASURED = OptionalLong.empty();

    private final Container container;
    private final ServerProcess server;
    private final Attacker attacker;
    private final AttackTable table = new AttackTable();
    private final List<String> wrong = new ArrayList<>();

    AttacksTest(Container container) {
        this.container = container;
        this.server = new ServerProcess(container);
        this.attacker = new Attacker(server.port());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void doNoHarm() throws Exception {
        attacker.requireService();
        String before = attacker.stored();

        try {
            attackOneByOne(before);
            attackAtATime();
            attackSlowly();
            compare("what is stored", before, attacker.stored());
        } finally {
            table.write(container);
        }

        assertThat(wrong).isEmpty();
        assertThat(server.log()).doesNotContain("failed, error", "OutOfMemoryError", "StackOverflowError");
    }

    private void attackOneByOne(String before) throws IOException {
        ExpectedAnswers expected = ExpectedAnswers.read();
        int number = 0;
        for (Attack attack : attacks().toList()) {
            Measured with = measured(attack, Attacker.AUTHORIZATION);
            Measured without = measured(attack, "");
            table.add(attack, with, without, ALL || number++ % 25 == 0 ? server.live() : NOT_MEASURED);
            compare(
                    attack.name(),
                    expected.of(attack, container, true),
                    with.answer().text());
            compare(
                    attack.name() + ", without a token",
                    expected.of(attack, container, false),
                    without.answer().text());
            if (without.usage().bodies() > 0 && without.answer().text().startsWith("401") && !attack.pipelines()) {
                wrong.add(attack.name() + ": its body was opened before it was refused");
            }
            compare("what is stored after " + attack.name(), before, attacker.stored());
            attacker.requireService();
        }
    }

    private static Stream<Attack> attacks() {
        Stream<List<Attack>> quick = Stream.of(
                ShapeAttacks.nested(),
                ShapeAttacks.encoded(),
                ShapeAttacks.named(),
                ValueAttacks.numbers(),
                ValueAttacks.dates(),
                ValueAttacks.base64(),
                FilterAttacks.all(),
                PathAttacks.paths(),
                PathAttacks.headers(),
                FramingAttacks.all());
        Stream<List<Attack>> slow = Stream.of(ValueAttacks.texts(), CostlyAttacks.all());
        return Stream.concat(quick, ALL ? slow : Stream.of()).flatMap(List::stream);
    }

    private Measured measured(Attack attack, String authorization) throws IOException {
        Optional<String> given = attack.given().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        attacker.store(attack.given().get(0), attack.given().get(1)));
        String id = given.map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
        server.usage();
        Attacker.Answer answer = attacker.send(attack, authorization, id);
        ServerProcess.Usage usage = server.usage();
        given.ifPresent(attacker::delete);
        attacker.tidy(answer, attack);
        return new Measured(answer, usage);
    }

    private void compare(String what, String expected, String actual) {
        if (!List.of(expected.split(" or ", -1)).contains(actual)) {
            wrong.add(what + ": " + actual + " where " + expected + " was expected");
        }
    }

    /** The costliest that are allowed, by as many clients as a thread pool has of them. */
    private void attackAtATime() throws Exception {
        List<Attack> costly = CostlyAttacks.atATime();
        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(AT_A_TIME);
        server.usage();
        try {
            for (Attack attack : costly) {
                List<Callable<Attacker.Answer>> same = new ArrayList<>();
                for (int i = 0; i < AT_A_TIME; i++) {
                    same.add(() -> attacker.send(attack, Attacker.AUTHORIZATION, ""));
                }
                for (Future<Attacker.Answer> answer : clients.invokeAll(same)) {
                    attacker.tidy(answer.get(), attack);
                }
                table.add(
                        AT_A_TIME + " at a time: " + attack.name(),
                        "the server lives",
                        System.nanoTime() - start,
                        server.usage(),
                        server.live());
                attacker.requireService();
            }
        } finally {
            clients.shutdown();
        }
    }

    /** Bodies that come byte by byte, if at all, hold up nobody. */
    private void attackSlowly() throws IOException {
        List<RawHttp> slow = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            RawHttp client = new RawHttp(server.port());
            slow.add(client);
            client.send(
                    "POST /scim/v2/Users HTTP/1.1",
                    "Host: localhost",
                    Attacker.AUTHORIZATION.strip(),
                    "Content-Type: application/scim+json",
                    "Content-Length: 1000");
            client.send("{\"userName\":\"slow".getBytes(US_ASCII));
        }
        for (int bytes = 0; bytes < 10; bytes++) {
            for (RawHttp client : slow) {
                client.send(new byte[] {'x'});
            }
            attacker.requireService();
        }
        for (RawHttp client : slow) {
            client.close();
        }
        table.add(
                "50 bodies that come byte by byte and break off",
                "others are served meanwhile",
                System.nanoTime() - start,
                server.usage(),
                server.live());
    }
}
