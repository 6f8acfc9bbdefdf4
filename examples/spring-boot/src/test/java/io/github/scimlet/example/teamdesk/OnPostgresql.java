package io.github.scimlet.example.teamdesk;

import io.github.scimlet.jdbc.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Gives the application a PostgreSQL database of its own, which stays until the server stops, with the JVM. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles("test") // and not demo
@ContextConfiguration(initializers = OnPostgresql.FreshDatabase.class)
@interface OnPostgresql {

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = TestDatabase.POSTGRESQL.fresh().url();
            TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context);
        }
    }
}
