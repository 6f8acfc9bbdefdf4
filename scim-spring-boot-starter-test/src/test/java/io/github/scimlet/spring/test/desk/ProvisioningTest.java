package io.github.scimlet.spring.test.desk;

import io.github.scimlet.spring.test.ScimRehearsal;
import io.github.scimlet.spring.test.ScimTest;
import io.github.scimlet.testkit.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ScimTest
@Import(TeamConfiguration.class)
class ProvisioningTest {

    @Test
    void isProvisionedByEntra(@Autowired ScimRehearsal rehearsal) {
        rehearsal.entra(Mappings.named("invitedesk"));
    }
}
