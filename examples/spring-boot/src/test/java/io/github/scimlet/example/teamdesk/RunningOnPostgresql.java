package io.github.scimlet.example.teamdesk;

import io.github.scimlet.jdbc.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Starts TeamDesk once for all tests, on a port and a PostgreSQL database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=test",
            "spring.security.user.name=admin",
            "spring.security.user.password=admin",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "management.endpoint.health.show-details=always",
            "scimlet.tokens[0].value=" + RunningOnPostgresql.TOKEN
        })
@ContextConfiguration(initializers = RunningOnPostgresql.FreshDatabase.class)
@interface RunningOnPostgresql {

    String TOKEN = "token-of-tests";

    /** It stays until the server stops, with the JVM. */
    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = TestDatabase.POSTGRESQL.fresh().url();
            TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context);
        }
    }
}
