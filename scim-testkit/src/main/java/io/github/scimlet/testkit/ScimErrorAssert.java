package io.github.scimlet.testkit;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimType;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about an error (RFC 7644 §3.12). */
public final class ScimErrorAssert extends AbstractAssert<ScimErrorAssert, ScimError> {

    ScimErrorAssert(ScimError actual) {
        super(actual, ScimErrorAssert.class);
    }

    /** That it has this status, 412 for example. */
    public ScimErrorAssert failsWith(int status) {
        Assertions.assertThat(actual.status()).as(descriptionText()).isEqualTo(status);
        return this;
    }

    /** That it has this status and keyword. */
    public ScimErrorAssert failsWith(int status, ScimType type) {
        Assertions.assertThat(actual.type()).as(descriptionText()).contains(type);
        return failsWith(status);
    }
}
