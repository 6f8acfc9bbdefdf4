package io.github.scimlet.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimRequest;
import io.github.scimlet.protocol.ScimResponse;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A service provider without a network, for one tenant. */
final class InProcess implements ScimClient {

    private static final String TOKEN = "a-token-of-the-soak-test";

    private final ScimServiceProvider provider;

    InProcess(UserStore users, GroupStore groups) {
        provider = ScimServiceProvider.builder()
                .users(users)
                .groups(groups)
                .authenticator(BearerTokens.none().with(Caller.of("acme"), TOKEN))
                .build();
    }

    @Override
    public Answer send(Call call) {
        String[] target = call.target().split("\\?", 2);
        ScimRequest.Builder request = ScimRequest.builder(
                        call.method(), URI.create("http://localhost/scim/v2"), target[0])
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/scim+json")
                .body(new ByteArrayInputStream(call.body().getBytes(UTF_8)));
        if (target.length > 1) {
            request.query(target[1]);
        }
        call.headers().forEach(request::header);
        ScimResponse response = provider.handle(request.build());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        response.writeTo(body);
        Map<String, String> headers = new HashMap<>();
        response.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Answer(response.status(), headers, body.toString(UTF_8));
    }
}
