package io.github.scimlet.benchmarks.suite.endtoend;

import io.github.scimlet.benchmarks.suite.contender.Dialogue;
import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.contender.Java;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server and its client. */
final class Pair implements AutoCloseable {

    /** The same for all. */
    static final String HEAP = "512m";

    private final Entrant entrant;
    private final Dialogue server;
    private final URI uri;
    private final Dialogue client;

    Pair(Entrant entrant, File log) throws IOException {
        this.entrant = entrant;
        this.server = Dialogue.with(entrant.server(HEAP), log);
        this.uri = URI.create(server.next(line -> line.startsWith("http://")));
        this.client = Dialogue.with(Java.own("256m", LoadClient.class, List.of(uri.toString())), log);
    }

    Entrant entrant() {
        return entrant;
    }

    long ask(String question) throws IOException {
        return server.askForNumber(question);
    }

    /** @return what was wrong, if anything was */
    Optional<String> tell(String order) throws IOException {
        String answer = client.ask(order, line -> line.equals("done") || line.startsWith("wrong"));
        return answer.equals("done") ? Optional.empty() : Optional.of(answer.substring("wrong ".length()));
    }

    /** @throws IOException if something was wrong */
    void order(String order) throws IOException {
        Optional<String> problem = tell(order);
        if (problem.isPresent()) {
            throw new IOException(order + ": " + problem.get());
        }
    }

    Load run(Call call, int connections, double seconds) throws IOException {
        String order = "run " + call.title() + " " + connections + " " + seconds;
        String answer = client.ask(order, line -> line.startsWith("load") || line.startsWith("wrong"));
        if (answer.startsWith("wrong")) {
            throw new IOException(entrant + ", " + order + ": " + answer);
        }
        return Load.parse(answer);
    }

    /** What the server has of the memory of the machine, in bytes; 0 where the system does not say it in a file. */
    long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
