package io.github.scimlet.benchmarks.suite.endtoend;

import io.github.scimlet.benchmarks.suite.endtoend.Connection.Answer;
import io.github.scimlet.benchmarks.workload.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The users of a server, as a client knows them, and one request to any of them. */
final class Population {

    /** A user, by what the server and what the client call him. */
    private record Known(String id, String userName) {}

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final Requests requests;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Known> newcomers = new ConcurrentLinkedQueue<>();
    private final List<Known> settled = new ArrayList<>();

    Population(Requests requests) {
        this.requests = requests;
    }

    int size() {
        return settled.size();
    }

    int newcomers() {
        return newcomers.size();
    }

    /** Has the newcomers stay. */
    void settle() {
        settled.addAll(newcomers);
        newcomers.clear();
    }

    void get(Connection connection) throws IOException {
        expect(connection.send(requests.get(some().id())));
    }

    void find(Connection connection) throws IOException {
        expect(connection.send(requests.find(some().userName())));
    }

    void patch(Connection connection) throws IOException {
        boolean active = ThreadLocalRandom.current().nextBoolean();
        expect(connection.send(requests.setActive(some().id(), active)));
    }

    void create(Connection connection) throws IOException {
        int number = numbers.getAndIncrement();
        Answer answer = expect(connection.send(requests.create(number)));
        Matcher id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new AssertionError("no id in " + answer.body());
        }
        newcomers.add(new Known(id.group(1), Work.userName(number)));
    }

    void delete(Connection connection) throws IOException {
        Known last = newcomers.remove();
        expect(connection.send(requests.delete(last.id())));
    }

    private Known some() {
        return settled.get(ThreadLocalRandom.current().nextInt(settled.size()));
    }

    private static Answer expect(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** @throws AssertionError if the answer is not as it should be */
    void verify(Call call, Connection connection) throws IOException {
        Known user = some();
        switch (call) {
            case GET -> same(user.userName(), read(connection, user).path("userName"));
            case FIND -> {
                JsonNode list = json(connection.send(requests.find(user.userName())));
                same("1", list.path("totalResults"));
                same(user.id(), list.path("Resources").path(0).path("id"));
            }
            case PATCH -> {
                for (boolean active : List.of(false, true)) {
                    expect(connection.send(requests.setActive(user.id(), active)));
                    same(Boolean.toString(active), read(connection, user).path("active"));
                }
            }
            case POST -> {
                create(connection);
                Known newcomer = newcomers.element();
                same(newcomer.userName(), read(connection, newcomer).path("userName"));
                same(
                        "555-555-4444",
                        read(connection, newcomer).path("phoneNumbers").path(1).path("value"));
                delete(connection);
                int status = connection.send(requests.get(newcomer.id())).status();
                if (status != 404) {
                    throw new AssertionError(status + " to the GET of a deleted user");
                }
            }
        }
    }

    private JsonNode read(Connection connection, Known user) throws IOException {
        return json(connection.send(requests.get(user.id())));
    }

    private static JsonNode json(Answer answer) {
        return new ObjectMapper().readTree(expect(answer).body());
    }

    private static void same(String expected, JsonNode actual) {
        if (!expected.equals(actual.asString())) {
            throw new AssertionError("not " + expected + " but " + actual);
        }
    }
}
