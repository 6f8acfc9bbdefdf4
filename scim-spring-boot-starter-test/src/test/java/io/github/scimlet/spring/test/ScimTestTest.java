package io.github.scimlet.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.spring.GroupStores;
import io.github.scimlet.spring.UserStores;
import io.github.scimlet.spring.test.desk.Desk;
import io.github.scimlet.spring.test.desk.Page;
import io.github.scimlet.spring.test.desk.TeamConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@ScimTest
@Import(TeamConfiguration.class)
@ContextConfiguration(classes = Desk.class)
class ScimTestTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScimRehearsal rehearsal;

    @Test
    void startsStoresAndNothingElse() {
        assertThat(context.getBeansOfType(UserStores.class)).hasSize(1);
        assertThat(context.getBeansOfType(GroupStores.class)).hasSize(1);
        assertThat(context.getBeansOfType(Page.class)).isEmpty();
        assertThat(context.containsBean("springSecurityFilterChain")).isFalse();
    }

    @Test
    void isReachedWhereTheApplicationSaysAndNotThroughItsProxy() {
        assertThat(rehearsal.url()).hasPath("/desk/provisioning").hasScheme("http");
        assertThat(new Requests(rehearsal)
                        .create("bjensen", rehearsal.token("location"))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith(rehearsal.url() + "/Users/"));
    }
}
