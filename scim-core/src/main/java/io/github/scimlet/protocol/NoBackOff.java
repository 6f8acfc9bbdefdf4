package io.github.scimlet.protocol;

import java.time.Duration;

/** Lets everybody try as often as they like. */
enum NoBackOff implements BackOff {
    INSTANCE;

    @Override
    public Duration wait(ScimRequest request) {
        return Duration.ZERO;
    }

    @Override
    public void failed(ScimRequest request) {}

    @Override
    public void succeeded(ScimRequest request) {}
}
