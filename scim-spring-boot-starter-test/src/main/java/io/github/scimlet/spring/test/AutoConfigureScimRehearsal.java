package io.github.scimlet.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * Has a test of the whole application, a {@code @SpringBootTest} on a random port, know a {@link ScimRehearsal}.
 *
 * <p>The tokens of {@code scimlet.tokens} are unknown in such a test, so that it needs no secret; {@code scimlet.base-uri}
 * and {@code scimlet.https-only} have no effect, since it talks to the server itself and not to a proxy; and nobody is slowed
 * down, since each run tries wrong tokens too. If {@code scimlet.authenticated-by-host} is true, there is no rehearsal: nobody
 * here knows what the application asks for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
@TestPropertySource(
        properties = {"scimlet.tokens=", "scimlet.base-uri=", "scimlet.https-only=false", "scimlet.back-off=none"})
public @interface AutoConfigureScimRehearsal {}
