package io.github.scimlet.spring;

import io.github.scimlet.protocol.AnsweredRequest;
import io.github.scimlet.protocol.RequestListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Observes requests from their arrival at the servlet to the last byte of the answer; what a store does is within that. */
final class ScimObservationFilter implements Filter, RequestListener {

    private final ObservationRegistry registry;
    private final ScimObservationConvention convention;

    ScimObservationFilter(ObservationRegistry registry, ScimObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    @SuppressWarnings("try") // all that a scope is for is to be closed
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Observation observation = Observation.start(convention, ScimObservation::new, registry);
        try (Observation.Scope scope = observation.openScope()) {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            observation.error(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    @Override
    public void answered(AnsweredRequest request) {
        Observation current = registry.getCurrentObservation();
        if (!request.withinBulk() && current != null && current.getContextView() instanceof ScimObservation observed) {
            observed.answered(request);
        }
    }
}
