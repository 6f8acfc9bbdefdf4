package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import java.util.List;

/** Serves queries over the resources of all types, at the base URI and at {@code /.search} (RFC 7644 §3.4.2.1). */
final class RootEndpoint implements Endpoint {

    private final int maxResults;

    /** @param maxResults how many resources may match */
    RootEndpoint(int maxResults) {
        this.maxResults = maxResults;
    }

    @Override
    public ScimResponse handle(Exchange exchange, List<String> rest) {
        Router.refuseOtherMethods(exchange.request(), "GET");
        return list(exchange, QueryParameters.of(exchange.request().query()));
    }

    /** Answers a query that is sent as a body. */
    ScimResponse search(Exchange exchange, List<String> rest) {
        if (!rest.isEmpty()) {
            throw Router.noSuchPath();
        }
        Router.refuseOtherMethods(exchange.request(), "POST");
        return list(exchange, QueryParameters.ofSearch(exchange));
    }

    private ScimResponse list(Exchange exchange, QueryParameters parameters) {
        refuseCursor(parameters);
        int startIndex = parameters.startIndex();
        int count = parameters.pageSize(exchange.config());
        RootQuery query = new RootQuery(exchange, parameters);
        RootQuery.Answer answer = query.first(count == 0 ? 0 : (int) Math.min(startIndex - 1L + count, maxResults));
        if (count > 0) {
            refuseTooMany(answer.totalResults());
        }
        List<Attributes> page =
                answer.found().stream().skip(startIndex - 1L).map(query::shown).toList();
        return exchange.answer(200, ListResponse.of(page, startIndex, answer.totalResults()));
    }

    /** To ignore it would be to end after the first page. */
    private static void refuseCursor(QueryParameters parameters) {
        if (parameters.cursor().isPresent()) {
            throw new ScimException(
                    ScimType.INVALID_CURSOR,
                    "Queries over all types have no cursors; ask for their pages by startIndex and count.");
        }
    }

    private void refuseTooMany(long totalResults) {
        if (totalResults > maxResults) {
            throw new ScimException(
                    ScimType.TOO_MANY,
                    totalResults + " resources match; a query over all types may have " + maxResults + ".");
        }
    }
}
