package io.github.scimlet.benchmarks.suite.endtoend;

import io.github.scimlet.benchmarks.suite.contender.Dialogue;
import io.github.scimlet.benchmarks.suite.contender.Entrant;
import io.github.scimlet.benchmarks.suite.contender.Java;
import io.github.scimlet.benchmarks.suite.result.Results;
import io.github.scimlet.benchmarks.suite.result.Wrong;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** How long it takes from the start of a process to its first answer: nobody has the name that is asked for. */
public final class Start {

    /** The name of the workload. */
    public static final String NAME = "start";

    private static final int STARTS = 7;

    private final File log;
    private final Results results;
    private final List<Wrong> wrong;

    /** @param wrong where to say what is wrong */
    public Start(File log, Results results, List<Wrong> wrong) {
        this.log = log;
        this.results = results;
        this.wrong = wrong;
    }

    /** Starts each, and all of them again. */
    public void run(List<Entrant> entrants) {
        for (int i = 0; i < STARTS; i++) {
            for (Entrant entrant : entrants) {
                start(entrant);
            }
        }
        System.out.println(NAME);
    }

    private void start(Entrant entrant) {
        Java program = entrant.server(Pair.HEAP);
        long start = System.nanoTime();
        try (Dialogue server = Dialogue.with(program, log)) {
            URI uri = URI.create(server.next(line -> line.startsWith("http://")));
            try (Connection connection = new Connection(uri)) {
                int status = connection.send(new Requests(uri).find("nobody")).status();
                double millis = (System.nanoTime() - start) / 1e6;
                if (status != 200) {
                    throw new IOException(status + " to a GET");
                }
                results.add(NAME, "first answer", entrant.module(), "ms", millis);
            }
        } catch (IOException e) {
            wrong.add(new Wrong(NAME, "first answer", entrant.module(), String.valueOf(e.getMessage())));
        }
    }
}
