package io.github.scimlet.spring;

import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application with users and groups, and a page of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Accounts {

    private final InMemoryStore store = new InMemoryStore();

    @Bean
    UserStore users() {
        return store.users();
    }

    @Bean
    GroupStore groups() {
        return store.groups();
    }

    @RestController
    static class Page {

        @GetMapping("/page")
        String page() {
            return "a page of the application";
        }
    }
}
