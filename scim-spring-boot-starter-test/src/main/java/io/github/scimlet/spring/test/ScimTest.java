package io.github.scimlet.spring.test;

import io.github.scimlet.protocol.AccessPolicy;
import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.FailureTranslator;
import io.github.scimlet.protocol.ProvisioningListener;
import io.github.scimlet.protocol.RequestListener;
import io.github.scimlet.protocol.TenantResolver;
import io.github.scimlet.spring.GroupStores;
import io.github.scimlet.spring.ScimServiceProviderCustomizer;
import io.github.scimlet.spring.ServiceProviderConfigCustomizer;
import io.github.scimlet.spring.UserStores;
import io.github.scimlet.store.ResourceStore;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestPropertySource;

/**
 * For a test class that needs nothing of a Spring Boot application but SCIM: starts its stores on its web server, on a
 * random port.
 *
 * <p>Of the application's components only those are there that are a {@link ResourceStore}, {@link UserStores}, {@link
 * GroupStores}, {@link TenantResolver}, {@link AccessPolicy}, {@link BackOff}, {@link FailureTranslator}, {@link
 * Authenticator}, {@link ProvisioningListener}, {@link RequestListener}, {@link ScimServiceProviderCustomizer} or
 * {@link ServiceProviderConfigCustomizer}. As in any slice of Spring Boot, other configuration classes than the application's own
 * are not; {@code @Import} those that have beans of these types, and what else the stores need. If that is a database, let
 * {@code @AutoConfigureJdbc} and its kin bring it. There is no Spring Security, even if {@code
 * scimlet.authenticated-by-host} is true.
 *
 * <p>Requests are real ones and have transactions of their own, which a transaction around a test does not roll back.
 *
 * <p>For a test of the whole application, take {@link AutoConfigureScimRehearsal}, which is part of this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(ScimTypeExcludeFilter.class)
@AutoConfigureScimRehearsal
@ImportAutoConfiguration
@TestPropertySource(properties = "scimlet.authenticated-by-host=false")
public @interface ScimTest {

    /** Properties of the test, each {@code name=value}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    /** Whether the components that are named above are there, and not only those of {@link #includeFilters}. */
    boolean useDefaultFilters() default true;

    /** Components that are there besides. */
    ComponentScan.Filter[] includeFilters() default {};

    /** Components that are not there, though they would be. */
    ComponentScan.Filter[] excludeFilters() default {};

    /** What to leave out of that which Spring Boot would configure by itself. */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
