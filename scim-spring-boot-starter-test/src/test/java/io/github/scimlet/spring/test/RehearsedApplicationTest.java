package io.github.scimlet.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.spring.test.desk.Desk;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mappings;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.suite.DiscoverabilitySuite;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@DisplayName("A test of the whole application")
@SpringBootTest(classes = Desk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureScimRehearsal
class RehearsedApplicationTest {

    @Autowired
    private ScimRehearsal rehearsal;

    private Requests requests() {
        return new Requests(rehearsal);
    }

    @Test
    void isBesideSpringSecurity() {
        assertThat(requests().get("/Users", rehearsal.token()).statusCode()).isEqualTo(200);
        assertThat(requests().get("/Users", "another").statusCode()).isEqualTo(401);
        assertThat(requests().statusOutside("/desk/page", rehearsal.token())).isEqualTo(401);
    }

    @Test
    void hasATokenForEachTenant() {
        String acme = rehearsal.token("acme");
        requests().create("bjensen", acme);

        assertThat(rehearsal.token("acme")).isEqualTo(acme).isNotEqualTo(rehearsal.token());
        assertThat(requests().get("/Users", acme).body()).contains("\"totalResults\":1");
        assertThat(requests().get("/Users", rehearsal.token("globex")).body()).contains("\"totalResults\":0");
        assertThat(rehearsal.target("/acme", "acme").label()).isEqualTo(rehearsal.url() + "/acme");
        assertThat(rehearsal.target("/acme", "acme").token()).isEqualTo(Optional.of(acme));
    }

    @Test
    void failsWithAllThatARunHasFound() {
        Target stranger = Target.at(rehearsal.url(), Optional.of("another"));
        Rehearsal checks = new DiscoverabilitySuite(stranger, Mappings.named("invitedesk"));

        assertThatThrownBy(() -> ScimRehearsal.passed(checks))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("401");
    }
}
