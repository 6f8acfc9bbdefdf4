package io.github.scimlet.spring;

import io.github.scimlet.protocol.AnsweredRequest;
import io.github.scimlet.protocol.RequestListener;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;

/** Counts what an observation, which has one value for each of its keys, cannot: tolerances, and operations of Bulk requests. */
final class ScimMetrics implements RequestListener {

    static final String TOLERANCES = "scim.tolerances";
    static final String BULK_OPERATIONS = "scim.bulk.operations";

    private final MeterRegistry registry;
    private final ScimObservationConvention convention;

    ScimMetrics(MeterRegistry registry, ScimObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public void answered(AnsweredRequest request) {
        if (request.withinBulk()) {
            registry.timer(BULK_OPERATIONS, tags(convention.metrics(request))).record(request.duration());
        }
        if (request.withinBulk()
                || request.operation().isPresent()) { // a Bulk request repeats what its operations needed
            request.tolerances()
                    .keySet()
                    .forEach(tolerance -> registry.counter(TOLERANCES, tags(convention.metrics(request, tolerance)))
                            .increment());
        }
    }

    private static Tags tags(KeyValues values) {
        return Tags.of(values.stream()
                .map(value -> Tag.of(value.getKey(), value.getValue()))
                .toList());
    }
}
