package io.github.scimlet.jdbc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link EachDatabase}, once for each whose SQL differs: for what takes long. */
@ParameterizedTest(name = "{0}")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.scimlet.jdbc.TestDatabase#ofEachDialect")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDialect {}
