package io.github.scimlet.jdbc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test, or a class of them, that is run once for each {@link TestDatabase} there is here, and takes it as its argument. */
@ParameterizedTest(name = "{0}")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.scimlet.jdbc.TestDatabase#all")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EachDatabase {}
