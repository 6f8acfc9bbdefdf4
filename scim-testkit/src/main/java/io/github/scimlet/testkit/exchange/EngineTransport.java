package io.github.scimlet.testkit.exchange;

import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Hands requests to an engine in the same process: a host's own tests need no port. Safe for use by many threads. */
final class EngineTransport implements Transport {

    private static final URI BASE = URI.create("http://localhost/scim/v2");

    private final ScimServiceProvider provider;
    private final Optional<String> token;

    /** @param token what stands behind {@code Bearer}; none for requests without credentials */
    EngineTransport(ScimServiceProvider provider, Optional<String> token) {
        this.provider = provider;
        this.token = token;
    }

    @Override
    public Answer send(Request request) {
        ScimRequest.Builder builder =
                ScimRequest.builder(request.method(), BASE, request.path()).query(request.query());
        Headers.of(request, token).forEach(builder::header);
        request.body()
                .map(JsonText::of)
                .ifPresent(text -> builder.body(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return answer(provider.handle(builder.build()));
    }

    private static Answer answer(ScimResponse response) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        response.writeTo(body);
        return Answer.of(response.status(), response.headers(), body.toByteArray());
    }
}
