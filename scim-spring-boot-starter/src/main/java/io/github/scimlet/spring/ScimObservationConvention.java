package io.github.scimlet.spring;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.protocol.AnsweredRequest;
import io.github.scimlet.protocol.Caller;
import io.github.scimlet.schema.Tolerance;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names and key values of observations. None is of a person, nor chosen by who sends a request: a tenant is that of
 * credentials that were right.
 */
final class ScimObservationConvention implements ObservationConvention<ScimObservation> {

    static final String REQUESTS = "scim.requests";

    private static final String NONE = "none";
    private static final KeyValues UNANSWERED = KeyValues.of(
            "operation", NONE, "resource.type", NONE, "status", NONE, "outcome", "UNKNOWN", "scim.type", NONE);

    private final boolean tenantInMetrics;

    ScimObservationConvention(boolean tenantInMetrics) {
        this.tenantInMetrics = tenantInMetrics;
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScimObservation;
    }

    @Override
    public String getName() {
        return REQUESTS;
    }

    @Override
    public String getContextualName(ScimObservation context) {
        AnsweredRequest request = context.answered();
        return request == null || request.operation().isEmpty()
                ? "scim"
                : "scim " + operation(request) + " " + resourceType(request);
    }

    /** For metrics and traces. */
    @Override
    public KeyValues getLowCardinalityKeyValues(ScimObservation context) {
        AnsweredRequest request = context.answered();
        return request != null ? metrics(request) : tenantInMetrics ? UNANSWERED.and("tenant", NONE) : UNANSWERED;
    }

    /** For traces alone. */
    @Override
    public KeyValues getHighCardinalityKeyValues(ScimObservation context) {
        AnsweredRequest request = context.answered();
        return request == null
                ? KeyValues.empty()
                : KeyValues.of("tenant", tenant(request), "tolerances", tolerances(request));
    }

    KeyValues metrics(AnsweredRequest request) {
        KeyValues values = KeyValues.of(
                "operation", operation(request),
                "resource.type", resourceType(request),
                "status", String.valueOf(request.status()),
                "outcome", outcome(request.status()),
                "scim.type", scimType(request));
        return tenantInMetrics ? values.and(KeyValue.of("tenant", tenant(request))) : values;
    }

    /** Of whom a tolerance was needed. */
    KeyValues metrics(AnsweredRequest request, Tolerance tolerance) {
        KeyValues values = KeyValues.of(
                "tolerance", lower(tolerance), "operation", operation(request), "resource.type", resourceType(request));
        return tenantInMetrics ? values.and(KeyValue.of("tenant", tenant(request))) : values;
    }

    private static String operation(AnsweredRequest request) {
        return request.operation().map(ScimObservationConvention::lower).orElse(NONE);
    }

    private static String resourceType(AnsweredRequest request) {
        return request.resourceType().orElse(NONE);
    }

    private static String scimType(AnsweredRequest request) {
        Optional<ScimType> type = request.error().flatMap(error -> error.type());
        return type.map(ScimType::keyword).orElse(NONE);
    }

    private static String tenant(AnsweredRequest request) {
        return request.caller().map(Caller::tenant).orElse(NONE);
    }

    private static String tolerances(AnsweredRequest request) {
        return request.tolerances().isEmpty()
                ? NONE
                : request.tolerances().keySet().stream()
                        .map(ScimObservationConvention::lower)
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** As Spring names it for other requests. */
    private static String outcome(int status) {
        return status < 300 ? "SUCCESS" : status < 400 ? "REDIRECTION" : status < 500 ? "CLIENT_ERROR" : "SERVER_ERROR";
    }
}
