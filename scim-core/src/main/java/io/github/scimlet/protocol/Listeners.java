package io.github.scimlet.protocol;

import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners what has happened, none of which can make a request fail that has been carried out. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningListener.class);

    private final List<ProvisioningListener> all;
    private final List<RequestListener> ofRequests;

    Listeners(List<ProvisioningListener> all, List<RequestListener> ofRequests) {
        this.all = List.copyOf(all);
        this.ofRequests = List.copyOf(ofRequests);
    }

    /** Whether nobody learns of changes, so that nothing need be prepared. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    void changed(Exchange exchange, Operation operation, ResourceType<?> type, Change.States states) {
        if (!all.isEmpty()) {
            Change change = new Change(exchange, operation, type, states);
            tell(all, listener -> listener.changed(change));
        }
    }

    /** Told at the end of a request, when it is known what it needed. */
    void tolerated(Exchange exchange) {
        if (all.isEmpty()) {
            return;
        }
        Map<Tolerance, List<String>> used = exchange.leniency().used();
        if (!used.isEmpty()) {
            String request = RequestLog.line(exchange.request());
            tell(all, listener -> listener.tolerated(exchange.caller(), request, used));
        }
    }

    /** Told when there is an answer. */
    void answered(Course course, int status) {
        if (!ofRequests.isEmpty()) {
            AnsweredRequest answered = new AnsweredRequest(course, status);
            tell(ofRequests, listener -> listener.answered(answered));
        }
    }

    private static <L> void tell(List<L> listeners, Consumer<L> news) {
        for (L listener : listeners) {
            try {
                news.accept(listener);
            } catch (Throwable e) {
                Failures.rethrowIfFatal(e);
                LOG.error(
                        "{} has failed; the request has not",
                        listener.getClass().getName(),
                        e);
            }
        }
    }
}
