package io.github.scimlet.quickstart;

import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import java.io.PrintStream;
import java.util.Map;

/**
 * An application with users and groups, in a database, that an identity provider can provision.
 *
 * <p>It listens on all interfaces, so that it can be tried in a container and from other machines. Who does not know the
 * secret token gets to see {@code /ServiceProviderConfig} and nothing else.
 */
public final class Quickstart implements AutoCloseable {

    private static final String PATH = "/scim/v2";

    private final WebServer server;
    private final String tenantUrl;
    private final Settings settings;

    private Quickstart(WebServer server, Settings settings) {
        this.server = server;
        this.tenantUrl = "http://localhost:" + server.port() + PATH;
        this.settings = settings;
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
            out.print(start(environment).instructions());
            out.flush();
            return 0;
        } catch (CannotStartException e) {
            err.println("quickstart: " + e.getMessage());
            err.flush();
            return 2;
        }
    }

    /**
     * Starts the server as the variables {@code PORT}, {@code SCIM_TOKEN}, {@code SCIM_CONFORMANCE}, {@code
     * SCIM_SCHEMAS} and {@code SCIM_DB} say.
     *
     * @throws CannotStartException if one of them makes no sense, the port is in use, or the database cannot be reached
     */
    public static Quickstart start(Map<String, String> environment) {
        Settings settings = Settings.of(environment);
        OwnDefinitions own = ownDefinitions(settings);
        Database database = Database.open(settings.database());
        try {
            ScimServlet servlet = new ScimServlet(provider(settings, own, database));
            return new Quickstart(WebServer.start(settings.port(), PATH + "/*", servlet, database::close), settings);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static OwnDefinitions ownDefinitions(Settings settings) {
        try {
            return new OwnDefinitions(settings.definitions());
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("SCIM_SCHEMAS: " + e.getMessage(), e);
        }
    }

    private static ScimServiceProvider provider(Settings settings, OwnDefinitions own, Database database) {
        try {
            JdbcStore store = own.store(database.connections());
            ScimServiceProvider.Builder provider = ScimServiceProvider.builder()
                    .users(store.users())
                    .groups(store.groups())
                    .authenticator(BearerTokens.of(settings.token()))
                    .conformance(settings.conformance());
            own.register(store, provider);
            return provider.build();
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("SCIM_SCHEMAS: " + e.getMessage(), e);
        }
    }

    /** What to enter as the identity provider's tenant URL, at least on this machine. */
    public String tenantUrl() {
        return tenantUrl;
    }

    /** What to enter as its secret token. */
    public String token() {
        return settings.token();
    }

    /** What a person needs to know to try it. */
    String instructions() {
        String authorization = "-H 'Authorization: Bearer " + token() + "'";
        return """
                Tenant URL: %1$s
                Secret Token: %2$s

                Create a user, find it, and see what this service provider can do:

                curl %3$s -H 'Content-Type: application/scim+json' -d '%4$s' '%1$s/Users'
                curl %3$s '%1$s/Users?filter=userName+eq+%%22bjensen@example.com%%22'
                curl %3$s '%1$s/ServiceProviderConfig'

                The data is in %5$s.
                Ctrl-C stops it; the data %6$s.
                """.formatted(
                        tenantUrl,
                        token(),
                        authorization,
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                                + "\"userName\":\"bjensen@example.com\",\"displayName\":\"Babs Jensen\"}",
                        settings.database().place(),
                        settings.database().isInMemory() ? "is gone then" : "stays");
    }

    /** Stops the server, once it has answered the requests that it works on, and leaves the database. */
    @Override
    public void close() {
        server.close();
    }
}
