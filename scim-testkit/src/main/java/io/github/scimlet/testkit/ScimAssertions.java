package io.github.scimlet.testkit;

import io.github.scimlet.error.ScimException;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Where assertions about SCIM begin. */
public final class ScimAssertions {

    private ScimAssertions() {}

    /**
     * Runs {@code call}, to look at the error that it ends with.
     *
     * @throws AssertionError if it does not throw a {@link ScimException}
     */
    public static ScimErrorAssert assertThatScim(ThrowingCallable call) {
        ScimException thrown = Assertions.catchThrowableOfType(ScimException.class, call);
        if (thrown == null) {
            throw new AssertionError("Expected a ScimException, but nothing was thrown.");
        }
        return new ScimErrorAssert(thrown.error());
    }
}
