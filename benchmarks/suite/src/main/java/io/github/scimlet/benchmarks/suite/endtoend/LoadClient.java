package io.github.scimlet.benchmarks.suite.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;

/** Sends requests to a server, as it is told on its input: a process of its own, which shares nothing with the server. */
public final class LoadClient {

    /** More than these would fill the heap of a fast server, which would then be measured with more users than others. */
    private static final int NEWCOMERS = 4000;

    private final Workers workers;
    private final Population users;

    private LoadClient(URI server) {
        this.workers = new Workers(server);
        this.users = new Population(new Requests(server));
    }

    /** @param args where the server is */
    public static void main(String[] args) throws IOException, InterruptedException {
        LoadClient client = new LoadClient(URI.create(args[0]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(client.answer(order.split(" ", -1)));
        }
    }

    private String answer(String[] order) throws InterruptedException {
        try {
            return obey(order);
        } catch (IOException | RuntimeException | AssertionError e) {
            return "wrong " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private String obey(String[] order) throws IOException, InterruptedException {
        switch (order[0]) {
            case "fill" -> {
                workers.run(4, 120, Integer.parseInt(order[1]) - users.size(), users::create);
                users.settle();
            }
            case "verify" -> {
                try (Connection connection = new Connection(workers.server())) {
                    users.verify(Call.of(order[1]), connection);
                }
            }
            case "run" -> {
                return run(Call.of(order[1]), Integer.parseInt(order[2]), Double.parseDouble(order[3]))
                        .line();
            }
            case "tidy" -> workers.run(4, 120, users.newcomers(), users::delete);
            default -> throw new IllegalArgumentException(order[0]);
        }
        return "done";
    }

    private Load run(Call call, int connections, double seconds) throws IOException, InterruptedException {
        return switch (call) {
            case GET -> workers.run(connections, seconds, Integer.MAX_VALUE, users::get);
            case FIND -> workers.run(connections, seconds, Integer.MAX_VALUE, users::find);
            case PATCH -> workers.run(connections, seconds, Integer.MAX_VALUE, users::patch);
            case POST -> workers.run(connections, seconds, NEWCOMERS, users::create);
        };
    }
}
