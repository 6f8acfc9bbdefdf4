package io.github.scimlet.example.teamdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.spring.test.ScimRehearsal;
import io.github.scimlet.store.UserStore;
import io.github.scimlet.testkit.mapping.Mappings;
import jakarta.persistence.EntityManagerFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.jdbc.JdbcTestUtils;

@ScimOnPostgresql
class ProvisioningTest {

    @Autowired
    private ScimRehearsal rehearsal;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory entities;

    @BeforeEach
    void forgetAll() {
        JdbcTestUtils.deleteFromTables(database, "team", "account");
    }

    @Test
    void isDoneByEntraAsForInviteDesk() {
        rehearsal.entra(Mappings.named("invitedesk"));
    }

    @Test
    void findsByTheDatabaseWhatAFilterAsksFor() {
        for (int i = 0; i < 30; i++) {
            users.create(
                    User.named("person" + i + "@example.com").withActive(i % 2 == 0),
                    Projection.everything(Schemas.USERS));
        }
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);

        String found = found("userName sw \"PERSON7@\" and active eq false");

        assertThat(found).contains("\"totalResults\":1", "person7@example.com");
        assertThat(statistics.getEntityLoadCount()).isEqualTo(1);
        assertThat(found("nickName eq \"Babs\"")).contains("invalidFilter");
    }

    private String found(String filter) {
        return Requests.get(
                        rehearsal.url() + "/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8),
                        "Bearer " + rehearsal.token())
                .body();
    }
}
