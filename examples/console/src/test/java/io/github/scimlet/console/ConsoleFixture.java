package io.github.scimlet.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.scimlet.console.customer.Tenants;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A console with an empty database for each test, and browsers to look at it. */
final class ConsoleFixture implements BeforeEachCallback, AfterEachCallback {

    static final String PASSWORD = "correct horse battery";
    static final String DIRECTORY = "c7a9d6c2-0c5e-4a0b-9f6a-7e0b5d1f2a34";

    private static final int ROUNDS = 1_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private TestClock clock = new TestClock();
    private Console console;

    @Override
    public void beforeEach(ExtensionContext context) {
        clock = new TestClock();
        console = Console.start(
                Map.of(
                        "PORT",
                        "0",
                        "CONSOLE_DB",
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "CONSOLE_PASSWORD",
                        PASSWORD),
                clock,
                ROUNDS);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        console.close();
    }

    Console console() {
        return console;
    }

    Tenants tenants() {
        return new Tenants(Jdbi.create(console.database().connections()));
    }

    String tenantUrl(String tenant) {
        return console.address() + "/scim/v2/" + tenant;
    }

    /** Has an administrator who is signed in switch provisioning on; returns the access code that he sees. */
    String switchOn(Tour administrator) {
        administrator.open("/settings/provisioning");
        administrator.fill("Tenant id of your Microsoft Entra ID", DIRECTORY);
        administrator.page().locator("#directory + button").click();
        administrator.press("Switch provisioning on");
        return administrator.valueOf("Access code");
    }

    /** How a look-up with that access code is answered. */
    int statusOf(String tenantUrl, String code) {
        return send("GET", tenantUrl + "/Users?count=1", code, "");
    }

    /** How a request with that access code is answered. */
    int send(String method, String url, String code, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + code)
                .header("Content-Type", "application/scim+json")
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    TestClock clock() {
        return clock;
    }

    /** A browser with a window of that size, in which nobody is signed in. */
    Page page(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = Browser.instance()
                .newContext(options.setBaseURL(console.address()).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        contexts.add(context);
        return context.newPage();
    }

    Page page() {
        return page(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900));
    }
}
