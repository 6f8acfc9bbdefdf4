package io.github.scimlet.docs.reference;

import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.ScimRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has wait whoever comes again with credentials that were wrong, always for as long, so that it can be shown. */
public final class OneFailure implements BackOff {

    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    @Override
    public Duration wait(ScimRequest request) {
        return request.bearerToken().filter(wrong::contains).isPresent() ? Duration.ofSeconds(30) : Duration.ZERO;
    }

    @Override
    public void failed(ScimRequest request) {
        request.bearerToken().ifPresent(wrong::add);
    }

    @Override
    public void succeeded(ScimRequest request) {
        request.bearerToken().ifPresent(wrong::remove);
    }
}
