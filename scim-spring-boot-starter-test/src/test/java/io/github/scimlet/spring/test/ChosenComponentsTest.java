package io.github.scimlet.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.spring.UserStores;
import io.github.scimlet.spring.test.desk.Desk;
import io.github.scimlet.spring.test.desk.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.ContextConfiguration;

@DisplayName("A slice with other components")
@ScimTest(
        properties = {"scimlet.authenticated-by-host=true", "desk.name=slice"},
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Page.class))
@ContextConfiguration(classes = Desk.class)
class ChosenComponentsTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void hasThoseThatTheTestNames() {
        assertThat(context.getBeansOfType(Page.class)).hasSize(1);
        assertThat(context.getBeansOfType(UserStores.class)).isEmpty();
        assertThat(context.getEnvironment().getProperty("desk.name")).isEqualTo("slice");
    }

    @Test
    void saysWhatToDoIfThereIsNoStore() {
        assertThatThrownBy(() -> context.getBean(ScimRehearsal.class)).hasMessageContaining("@Import");
    }
}
