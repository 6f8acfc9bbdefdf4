package io.github.scimlet.example.teamdesk;

import io.github.scimlet.spring.test.ScimTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.AutoConfigureDataJpa;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.context.annotation.Import;

/** The stores, what they need, and nothing else of TeamDesk; started once for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ScimTest
@AutoConfigureJdbc
@AutoConfigureDataJpa
@ImportAutoConfiguration(FlywayAutoConfiguration.class)
@Import(SpringTransactions.class)
@OnPostgresql
@interface ScimOnPostgresql {}
