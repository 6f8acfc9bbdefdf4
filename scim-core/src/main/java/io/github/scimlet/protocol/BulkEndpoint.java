package io.github.scimlet.protocol;

import java.util.List;

/** Carries out many operations that come in one request (RFC 7644 §3.7). */
final class BulkEndpoint implements Endpoint {

    @Override
    public ScimResponse handle(Exchange exchange, List<String> rest) {
        if (!rest.isEmpty()) {
            throw Router.noSuchPath();
        }
        Router.refuseOtherMethods(exchange.request(), "POST");
        BulkRequest request = BulkRequest.of(exchange);
        return exchange.answer(200, BulkResult.message(new BulkJob(exchange, request).run()));
    }
}
