package io.github.scimlet.spring.test.desk;

import io.github.scimlet.spring.GroupStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a slice does not find by itself. */
@Configuration(proxyBeanMethods = false)
public class TeamConfiguration {

    @Bean
    GroupStores teams(Customers customers) {
        return caller -> customers.of(caller.tenant()).groups();
    }
}
