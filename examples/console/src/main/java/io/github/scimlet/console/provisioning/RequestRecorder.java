package io.github.scimlet.console.provisioning;

import io.github.scimlet.console.customer.Tenants;
import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.protocol.AnsweredRequest;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.protocol.Operation;
import io.github.scimlet.protocol.RequestListener;
import java.time.Clock;
import java.util.Optional;

/** Writes each request into the log, and counts it among those of its cycle. */
final class RequestRecorder implements RequestListener {

    private final Tenants tenants;
    private final History history;
    private final ProvisioningLog log;
    private final Cycles cycles;
    private final Clock clock;

    RequestRecorder(Tenants tenants, History history, ProvisioningLog log, Cycles cycles, Clock clock) {
        this.tenants = tenants;
        this.history = history;
        this.log = log;
        this.cycles = cycles;
        this.clock = clock;
    }

    @Override
    public void answered(AnsweredRequest request) {
        request.tenant()
                .filter(tenant -> tenants.find(tenant).isPresent())
                .ifPresent(tenant -> record(tenant, request));
    }

    private void record(String tenant, AnsweredRequest request) {
        Optional<HistoryEntry> change = change(tenant, request);
        Outcome outcome = outcome(request, change);
        log.add(tenant, entry(request, outcome, resource(tenant, request, change)));
        if (request.caller().isPresent()) {
            cycles.count(tenant, outcome);
        }
    }

    private record Named(String id, String name) {}

    /** What the request has changed; of a Bulk request, what this operation has. */
    private Optional<HistoryEntry> change(String tenant, AnsweredRequest request) {
        if (request.status() >= 400
                || request.operation().filter(operation -> !operation.reads()).isEmpty()) {
            return Optional.empty();
        }
        return request.id().isPresent()
                ? history.last(tenant, request.transaction(), request.id().get())
                : history.lastCreated(tenant, request.transaction());
    }

    private static Outcome outcome(AnsweredRequest request, Optional<HistoryEntry> change) {
        if (request.status() >= 500) {
            return Outcome.FAILED;
        }
        if (request.status() >= 400 && !isLookUpOfNobody(request)) {
            return Outcome.REFUSED;
        }
        boolean writes =
                request.operation().filter(operation -> !operation.reads()).isPresent();
        return writes ? change.map(HistoryEntry::outcome).orElse(Outcome.UNCHANGED) : Outcome.LOOKED_UP;
    }

    /** Directories ask whether somebody is still there; that he is not is an answer like any other. */
    private static boolean isLookUpOfNobody(AnsweredRequest request) {
        return request.status() == 404
                && request.operation().filter(Operation.READ::equals).isPresent();
    }

    private Named resource(String tenant, AnsweredRequest request, Optional<HistoryEntry> change) {
        return change.or(() -> request.id().flatMap(id -> history.last(tenant, id)))
                .map(known -> new Named(known.resourceId(), known.resourceName()))
                .orElseGet(() -> new Named(request.id().orElse(""), ""));
    }

    private LogEntry entry(AnsweredRequest request, Outcome outcome, Named resource) {
        return new LogEntry(
                0,
                clock.instant(),
                1,
                request.caller().map(Caller::name).orElse(""),
                request.transaction(),
                outcome,
                request.resourceType().orElse(""),
                resource.id(),
                resource.name(),
                request.method() + " " + request.path(),
                request.status(),
                request.error().flatMap(ScimError::type).map(ScimType::keyword).orElse(""),
                request.error().map(ScimError::detail).orElse(""),
                ToleranceText.names(request.tolerances().keySet()),
                request.duration().toMillis());
    }
}
