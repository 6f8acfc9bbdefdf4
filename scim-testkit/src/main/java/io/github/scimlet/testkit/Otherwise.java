package io.github.scimlet.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an identity provider does to people if the test fails: its failure says so. */
@ExtendWith(ExplainedFailures.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Otherwise {

    /** A sentence or two that somebody understands who has never read the RFCs. */
    String value();
}
