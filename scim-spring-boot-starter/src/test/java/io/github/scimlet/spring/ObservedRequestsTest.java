package io.github.scimlet.spring;

import static io.github.scimlet.spring.RunningApplication.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservedRequestsTest {

    private RunningApplication app;
    private ObservedApplication observed;

    @BeforeAll
    void start() {
        app = RunningApplication.of(
                List.of(ObservedApplication.class),
                "scimlet.tokens[0].value=" + RunningApplication.TOKEN,
                "scimlet.tokens[0].tenant=acme",
                "scimlet.observations.tenant-in-metrics=true",
                "spring.security.user.name=admin",
                "spring.security.user.password=pass",
                "management.endpoints.web.exposure.include=health,metrics",
                "management.endpoint.health.show-details=always");
        observed = app.context().getBean(ObservedApplication.class);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void areTimedByWhatTheyDoAndHowTheyEnd() {
        app.post("/scim/v2/Users", "{\"userName\": \"timed\"}");
        app.post("/scim/v2/Users", "{\"userName\": \"timed\"}");
        app.send("GET", "/scim/v2/Users", "", "Authorization: Bearer guessed");

        eventually(() -> assertThat(meters("scim.requests"))
                .contains(
                        "error=none operation=create outcome=SUCCESS resource.type=User scim.type=none status=201"
                                + " tenant=acme",
                        "error=none operation=create outcome=CLIENT_ERROR resource.type=User scim.type=uniqueness"
                                + " status=409 tenant=acme",
                        "error=none operation=none outcome=CLIENT_ERROR resource.type=none scim.type=none status=401"
                                + " tenant=none"));
    }

    @Test
    void areCountedByTheTolerancesThatTheyNeed() {
        app.post("/scim/v2/Users", "{\"userName\": \"tolerated\", \"active\": \"True\"}");

        eventually(() -> assertThat(meters("scim.tolerances"))
                .contains("operation=create resource.type=User tenant=acme tolerance=boolean_as_text"));
    }

    @Test
    void ofBulkAreTimedOneByOne() {
        app.post("/scim/v2/Bulk", """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
                    {"method": "POST", "path": "/Users", "bulkId": "a", "data": {"userName": "bulk"}},
                    {"method": "DELETE", "path": "/Users/nobody"}]}""");

        eventually(() -> assertThat(meters("scim.bulk.operations"))
                .anySatisfy(operation -> assertThat(operation).contains("operation=create", "status=201"))
                .anySatisfy(operation -> assertThat(operation).contains("operation=delete", "status=404")));
    }

    @Test
    void areInScopeWhileTheStoreWorksAndTellNoValues() {
        app.post("/scim/v2/Users", "{\"userName\": \"scoped\", \"title\": \"Boss\", \"active\": \"True\"}");

        eventually(() -> assertThat(observed.spans)
                .anySatisfy(span -> assertThat(span).contains("scim create User", "acme", "boolean_as_text"))
                .noneSatisfy(span -> assertThat(span).containsAnyOf("scoped", "Boss", RunningApplication.TOKEN)));
        assertThat(observed.aroundTheStore).contains("scim.requests");
    }

    @Test
    void showInActuator() {
        app.get("/scim/v2/Users");

        String endpoint = "/actuator/metrics/scim.requests";
        eventually(() -> assertThat(
                        app.send("GET", endpoint, "", basic("admin", "pass")).body())
                .contains("\"name\":\"scim.requests\""));
        assertThat(app.get(endpoint).status()).isEqualTo(401);
    }

    @Test
    void areHealthyAsLongAsTheStoreAnswers() {
        assertThat(app.send("GET", "/actuator/health/scim", "").body()).contains("\"User\":\"UP\"");

        observed.broken = true;
        RunningApplication.Reply reply = app.send("GET", "/actuator/health/scim", "");
        observed.broken = false;

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("\"User\":\"DOWN\"");
    }

    /** A client has its answer before the observation of its request is over. */
    private static void eventually(Runnable assertion) {
        Instant patience = Instant.now().plusSeconds(30);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(patience)) {
                    throw e;
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private List<String> meters(String name) {
        return app.context().getBean(MeterRegistry.class).find(name).meters().stream()
                .map(ObservedRequestsTest::tags)
                .toList();
    }

    private static String tags(Meter meter) {
        return meter.getId().getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(" "));
    }
}
