package io.github.scimlet.quickstart;

import static io.github.scimlet.quickstart.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class QuickstartTest {

    @Test
    void saysWhatToEnterIntoTheIdentityProvider() {
        try (Quickstart quickstart = Quickstart.start(TestEnvironment.with("SCIM_TOKEN", "c2VjcmV0"))) {
            assertThat(quickstart.tenantUrl()).matches("http://localhost:[1-9]\\d+/scim/v2");
            assertThat(quickstart.instructions().lines().limit(2))
                    .containsExactly("Tenant URL: " + quickstart.tenantUrl(), "Secret Token: c2VjcmV0");
        }
    }

    @Test
    void printsThreeCommandsThatWorkWhenPasted() {
        try (Quickstart quickstart = Quickstart.start(TestEnvironment.plain())) {
            Requests requests = new Requests(quickstart);

            List<HttpResponse<String>> answers = quickstart
                    .instructions()
                    .lines()
                    .filter(line -> line.startsWith("curl "))
                    .map(requests::curl)
                    .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(201, 200, 200);
            assertThat(json(answers.get(0)).text("userName")).hasValue("bjensen@example.com");
            assertThat(json(answers.get(1)).get("totalResults")).hasValue(1L);
            assertThat(json(answers.get(2)).complex("patch")).isPresent();
        }
    }

    @Test
    void freesItsPortWhenItIsClosed() {
        Quickstart first = Quickstart.start(TestEnvironment.plain());
        String port = first.tenantUrl().replaceAll("\\D*(\\d+)/scim/v2", "$1");
        first.close();

        try (Quickstart second = Quickstart.start(TestEnvironment.with("PORT", port))) {
            assertThat(second.tenantUrl()).isEqualTo(first.tenantUrl());
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
    void runsAsAProcessUntilItIsTerminated() throws IOException, InterruptedException {
        try (QuickstartProcess process = QuickstartProcess.start(TestEnvironment.with("SCIM_TOKEN", "c2VjcmV0"))) {
            assertThat(process.tenantUrl()).startsWith("http://localhost:");
            assertThat(process.token()).isEqualTo("c2VjcmV0");

            assertThat(process.terminated()).isEqualTo(128 + 15);
        }
    }
}
