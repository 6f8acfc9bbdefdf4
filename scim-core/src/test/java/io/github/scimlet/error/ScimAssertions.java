package io.github.scimlet.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says in which SCIM error a call must end. */
public final class ScimAssertions {

    private final ScimException thrown;

    private ScimAssertions(ScimException thrown) {
        this.thrown = thrown;
    }

    public static ScimAssertions assertThatScim(ThrowingCallable call) {
        ScimException thrown = catchThrowableOfType(ScimException.class, call);
        assertThat(thrown).as("the SCIM error that the call should end in").isNotNull();
        return new ScimAssertions(thrown);
    }

    public ScimAssertions failsWith(ScimType type) {
        assertThat(thrown.error().type()).as(thrown.error().detail()).contains(type);
        assertThat(thrown.error().status()).isEqualTo(type.status());
        return this;
    }

    public ScimAssertions failsWith(int status) {
        assertThat(thrown.error().type()).as(thrown.error().detail()).isEmpty();
        assertThat(thrown.error().status()).as(thrown.error().detail()).isEqualTo(status);
        return this;
    }

    public ScimAssertions saying(String... parts) {
        assertThat(thrown.error().detail()).contains(parts);
        return this;
    }

    public ScimAssertions notSaying(String... parts) {
        assertThat(thrown.error().detail()).doesNotContain(parts);
        return this;
    }
}
