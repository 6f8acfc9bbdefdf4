package io.github.scimlet.spring.test;

import io.github.scimlet.protocol.Authenticator;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.ScimRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A token for each tenant that a test asks for one. */
final class TokensOfTests implements Authenticator {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Caller> owners = new ConcurrentHashMap<>();
    private final Authenticator issued = BearerTokens.lookedUp(digest -> Optional.ofNullable(owners.get(digest)));

    String of(String tenant) {
        return tokens.computeIfAbsent(tenant, this::issue);
    }

    private String issue(String tenant) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        owners.put(BearerTokens.digest(token), Caller.of(tenant, "rehearsal"));
        return token;
    }

    @Override
    public Optional<Caller> authenticate(ScimRequest request) {
        return issued.authenticate(request);
    }
}
