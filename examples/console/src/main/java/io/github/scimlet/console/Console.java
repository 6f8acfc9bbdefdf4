package io.github.scimlet.console;

import io.github.scimlet.console.customer.Administrators;
import io.github.scimlet.console.page.PageServlet;
import io.github.scimlet.console.provisioning.Provisioning;
import io.github.scimlet.console.provisioning.Retention;
import io.github.scimlet.servlet.ScimServlet;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SaaS application, as far as provisioning goes: what its customers' administrators see, and what directories call. */
public final class Console implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /** Of the log, and of the history, of each customer. */
    private static final int MOST_LINES = 100_000;

    private final WebServer server;
    private final Database database;
    private final String instructions;
    private final ScheduledExecutorService chores;

    private Console(WebServer server, Database database, Demo demo, ScheduledExecutorService chores) {
        this.server = server;
        this.database = database;
        this.instructions = demo.instructions(address());
        this.chores = chores;
    }

    public static void main(String[] arguments) {
        int status = run(System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** @return the exit status; if it is 0, the server runs until the process is told to stop */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            out.print(start(environment, Clock.systemUTC()).instructions());
            out.flush();
            return 0;
        } catch (CannotStartException e) {
            err.println("console: " + e.getMessage());
            err.flush();
            return 2;
        }
    }

    /**
     * Starts the server as the variables {@code PORT}, {@code CONSOLE_DB}, {@code CONSOLE_BEHIND_PROXY} and
     * {@code CONSOLE_PASSWORD} say.
     *
     * @throws CannotStartException if one of them makes no sense, the port is in use, or the database cannot be reached
     */
    static Console start(Map<String, String> environment, Clock clock) {
        return start(environment, clock, Administrators.ROUNDS);
    }

    /** The same, with passwords hashed so often: a test has many administrators and little time. */
    static Console start(Map<String, String> environment, Clock clock, int rounds) {
        Settings settings = Settings.of(environment);
        Database database = Database.open(settings.database());
        try {
            Provisioning provisioning = Provisioning.of(database.connections(), clock);
            Administrators administrators = new Administrators(Jdbi.create(database.connections()), rounds);
            Demo demo = Demo.in(provisioning.tenants(), administrators, settings.password());
            WebServer server = WebServer.start(
                    settings.port(),
                    settings.behindProxy(),
                    new PageServlet(provisioning, administrators),
                    new ScimServlet(provisioning.serviceProvider()));
            return new Console(server, database, demo, chores(database, provisioning, clock));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static ScheduledExecutorService chores(Database database, Provisioning provisioning, Clock clock) {
        Retention retention = new Retention(Jdbi.create(database.connections()), clock, MOST_LINES);
        ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "retention");
            thread.setDaemon(true);
            return thread;
        });
        Runnable work = () -> {
            try {
                retention.apply(provisioning.tenants().all());
            } catch (RuntimeException e) { // or it would be the last time
                LOG.warn("what is too old could not be deleted", e);
            }
        };
        @SuppressWarnings("unused") // nobody waits for it
        var ever = chores.scheduleWithFixedDelay(work, 1, 60, TimeUnit.MINUTES);
        return chores;
    }

    /** Where a browser finds it, at least on this machine. */
    String address() {
        return "http://localhost:" + server.port();
    }

    /** What a person needs to know to try it. */
    String instructions() {
        return instructions;
    }

    Database database() {
        return database;
    }

    /** Stops the server and leaves the database. */
    @Override
    public void close() {
        server.close();
        chores.shutdownNow();
        database.close();
    }
}
