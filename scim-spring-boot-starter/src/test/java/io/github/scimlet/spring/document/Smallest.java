package io.github.scimlet.spring.document;

import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.UserStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Smallest {

    @Bean
    UserStore users() {
        return new InMemoryStore().users(); // yours, over your accounts
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Smallest.class, arguments);
    }
}
