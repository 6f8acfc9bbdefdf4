package io.github.scimlet.spring;

import io.github.scimlet.protocol.AnsweredRequest;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/** One request while it is observed, and what has become of it. */
final class ScimObservation extends Observation.Context {

    private @Nullable AnsweredRequest answered;

    void answered(AnsweredRequest request) {
        answered = request;
    }

    /** Null if the engine has not answered it. */
    @Nullable
    AnsweredRequest answered() {
        return answered;
    }
}
