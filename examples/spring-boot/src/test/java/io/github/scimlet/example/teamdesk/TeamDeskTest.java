package io.github.scimlet.example.teamdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.spring.test.AutoConfigureScimRehearsal;
import io.github.scimlet.spring.test.ScimRehearsal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.user.name=admin",
            "spring.security.user.password=admin",
            "management.endpoint.health.show-details=always"
        })
@AutoConfigureScimRehearsal
@OnPostgresql
class TeamDeskTest {

    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private ScimRehearsal rehearsal;

    @Test
    void guardsAllElseByItsOwnLogin() {
        assertThat(get("/", token()).statusCode()).isEqualTo(401);
        assertThat(get("/", ADMIN).body()).isEqualTo("TeamDesk has 0 accounts.");
        assertThat(get("/scim/v2/Users", token()).statusCode()).isEqualTo(200);
        assertThat(get("/scim/v2/Users", ADMIN).statusCode()).isEqualTo(401);
    }

    @Test
    void showsItsHealthAndWhatItHasDone() {
        get("/scim/v2/Users", token());

        assertThat(get("/actuator/health", ADMIN).body())
                .contains("\"scim\":{\"details\":{\"User\":\"UP\",\"Group\":\"UP\"}");
        assertThat(get("/actuator/metrics/scim.requests?tag=operation:query", ADMIN)
                        .body())
                .contains("\"statistic\":\"COUNT\"");
    }

    private String token() {
        return "Bearer " + rehearsal.token();
    }

    private HttpResponse<String> get(String path, String authorization) {
        return Requests.get(rehearsal.url().resolve(path).toString(), authorization);
    }
}
