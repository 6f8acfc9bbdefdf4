package io.github.scimlet.quickstart.provisioning;

import io.github.scimlet.quickstart.Quickstart;
import io.github.scimlet.quickstart.TestEnvironment;
import io.github.scimlet.testkit.exchange.Target;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The quickstart on a free port: one for each environment, started once, and empty at the beginning of every test. */
public final class QuickstartServer implements BeforeEachCallback {

    public static final String TOKEN = "a-secret-token-for-tests";

    private final Map<String, String> environment;
    private @Nullable Quickstart running;

    private QuickstartServer(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static QuickstartServer tolerant() {
        return new QuickstartServer(Map.of("SCIM_TOKEN", TOKEN));
    }

    public static QuickstartServer strict() {
        return of("strict");
    }

    /** The one whose {@code SCIM_CONFORMANCE} is that, {@code tolerant} or {@code strict}. */
    public static QuickstartServer of(String conformance) {
        return conformance.equals("tolerant") ? tolerant() : tolerant().with("SCIM_CONFORMANCE", conformance);
    }

    QuickstartServer with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new QuickstartServer(more);
    }

    /** What is in the store of the whole run is closed at its end. */
    @Override
    public void beforeEach(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(QuickstartServer.class))
                .computeIfAbsent(environment, QuickstartServer::start, Quickstart.class);
        List.of("/Groups", "/Users").forEach(this::empty);
    }

    private static Quickstart start(Map<String, String> environment) {
        return Quickstart.start(TestEnvironment.with(environment));
    }

    private void empty(String endpoint) {
        List<String> ids =
                client().get(endpoint + "?attributes=id&count=1000").expect(200).ids();
        ids.forEach(id -> client().delete(endpoint + "/" + id).expect(204));
    }

    public String tenantUrl() {
        return Objects.requireNonNull(running).tenantUrl();
    }

    Target target() {
        return Target.at(URI.create(tenantUrl()), Optional.of(TOKEN));
    }

    public ScimClient client() {
        return new ScimClient(tenantUrl(), TOKEN);
    }

    EntraClient entra() {
        return new EntraClient(client(), Dialect.DEFAULT);
    }

    EntraClient entra(Dialect dialect) {
        return new EntraClient(client(), dialect);
    }
}
