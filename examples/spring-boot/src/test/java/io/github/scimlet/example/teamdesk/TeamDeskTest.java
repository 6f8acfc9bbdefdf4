package io.github.scimlet.example.teamdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.directory.GeneratedSource;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.TextSummary;
import io.github.scimlet.testkit.simulator.EntraSimulator;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningOnPostgresql
class TeamDeskTest {

    private static final String BEARER = "Bearer " + RunningOnPostgresql.TOKEN;
    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void forgetAll() {
        database.sql("DELETE FROM team").update();
        database.sql("DELETE FROM account").update();
    }

    @Test
    void isProvisionedByEntraAsInviteDeskIs() {
        Mapping mapping = Mappings.named("invitedesk");
        Source people = GeneratedSource.builder()
                .people(40)
                .attributesOfPeople(mapping.sourceOfUsers())
                .attributesOfTeams(mapping.sourceOfGroups())
                .build();
        Target target = Target.at(URI.create(base() + "/scim/v2"), Optional.of(RunningOnPostgresql.TOKEN));

        Report report = EntraSimulator.builder(target, mapping, people)
                .cycles(4)
                .build()
                .run();

        assertThat(report.passed())
                .as(TextSummary.of(List.of(report)).toString())
                .isTrue();
    }

    @Test
    void findsByTheDatabaseWhatAFilterAsksFor() {
        for (int i = 0; i < 30; i++) {
            users.create(
                    User.named("person" + i + "@example.com").withActive(i % 2 == 0),
                    Projection.everything(Schemas.USERS));
        }
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();

        HttpResponse<String> found =
                get("/scim/v2/Users?filter=" + encoded("userName sw \"PERSON7@\" and active eq false"), BEARER);

        assertThat(found.body()).contains("\"totalResults\":1", "person7@example.com");
        assertThat(statistics.getEntityLoadCount()).isEqualTo(1);
        assertThat(get("/scim/v2/Users?filter=" + encoded("nickName eq \"Babs\""), BEARER)
                        .body())
                .contains("invalidFilter");
    }

    @Test
    void guardsAllElseByItsOwnLogin() {
        assertThat(get("/", BEARER).statusCode()).isEqualTo(401);
        assertThat(get("/", ADMIN).body()).isEqualTo("TeamDesk has 0 accounts.");
        assertThat(get("/scim/v2/Users", ADMIN).statusCode()).isEqualTo(401);
    }

    @Test
    void showsItsHealthAndWhatItHasDone() {
        get("/scim/v2/Users", BEARER);

        assertThat(get("/actuator/health", ADMIN).body())
                .contains("\"scim\":{\"details\":{\"User\":\"UP\",\"Group\":\"UP\"}");
        assertThat(get("/actuator/metrics/scim.requests?tag=operation:query", ADMIN)
                        .body())
                .contains("\"statistic\":\"COUNT\"");
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", authorization)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
