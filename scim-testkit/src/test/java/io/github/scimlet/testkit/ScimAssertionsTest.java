package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import org.junit.jupiter.api.Test;

class ScimAssertionsTest {

    @Test
    void passesWhatFailsAsItShould() {
        assertThatScim(() -> {
                    throw ScimException.uniqueness("taken");
                })
                .failsWith(409)
                .failsWith(409, ScimType.UNIQUENESS);
    }

    @Test
    void saysThatNothingWasThrown() {
        assertThatThrownBy(() -> assertThatScim(() -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected a ScimException, but nothing was thrown.");
    }

    @Test
    void refusesAnyOtherError() {
        assertThatThrownBy(() -> assertThatScim(() -> {
                            throw new IllegalStateException("x");
                        })
                        .failsWith(409))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThatScim(() -> {
                            throw ScimException.notFound("x");
                        })
                        .failsWith(412))
                .isInstanceOf(AssertionError.class);
    }
}
