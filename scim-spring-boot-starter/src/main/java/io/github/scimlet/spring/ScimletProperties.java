package io.github.scimlet.spring;

import io.github.scimlet.schema.Tolerance;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What differs from one environment to the next. What does not is for beans.
 *
 * @param enabled Whether SCIM is served.
 * @param path Where SCIM is served, below the context path.
 * @param baseUri Absolute URI below which clients see the endpoints, for an application behind a proxy. Otherwise each
 *     request tells.
 * @param httpsOnly Whether requests over plain HTTP, as far as the base URI tells, are refused with 403.
 * @param authenticatedByHost Whether the application authenticates requests for SCIM itself, with Spring Security for
 *     example. Each request with a principal is then allowed everything, and there is no filter chain of our own.
 * @param tokens Tokens that clients send as "Authorization: Bearer".
 * @param backOff Whether clients that send wrong credentials are slowed down.
 * @param conformance How far requests may depart from the letter of the RFCs.
 * @param pages How many resources a page has.
 * @param limits How large a request may be.
 * @param bulk Requests with several operations.
 * @param cursors How clients get from page to page, where stores can page by cursor.
 * @param publicConfig Whether /ServiceProviderConfig can be read without credentials.
 * @param documentationUri Where people read about your SCIM endpoint.
 * @param webServer The server that the application runs on.
 * @param security Spring Security, if the application has it.
 * @param observations Micrometer, if the application has it.
 */
@ConfigurationProperties("scimlet")
record ScimletProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("/scim/v2") String path,
        @Nullable URI baseUri,
        @DefaultValue("false") boolean httpsOnly,
        @DefaultValue("false") boolean authenticatedByHost,
        @DefaultValue List<Token> tokens,
        @DefaultValue("by-address") BackOffKind backOff,
        @DefaultValue ConformanceSettings conformance,
        @DefaultValue Pages pages,
        @DefaultValue Limits limits,
        @DefaultValue Bulk bulk,
        @DefaultValue Cursors cursors,
        @DefaultValue("true") boolean publicConfig,
        @Nullable URI documentationUri,
        @DefaultValue WebServer webServer,
        @DefaultValue Security security,
        @DefaultValue Observations observations) {

    /**
     * One token of one client.
     *
     * @param value The token itself; or set its digest.
     * @param digest SHA-256 of the token in hexadecimal digits, so that the configuration does not hold the token.
     * @param tenant The tenant whose users and groups the client manages.
     * @param name The client, for policies, listeners and logs; the tenant unless set.
     * @param expires When the token is as good as unknown, 2027-01-31T00:00:00Z for example; never unless set.
     */
    record Token(
            @Nullable String value,
            @Nullable String digest,
            @DefaultValue("default") String tenant,
            @Nullable String name,
            @Nullable Instant expires) {

        /** Whose it is; neither the token nor its digest. */
        @Override
        public String toString() {
            return "Token[tenant=" + tenant + ", name=" + name + ", expires=" + expires + "]";
        }
    }

    /** Who is slowed down. */
    enum BackOffKind {
        /** Who fails ten times from one address. */
        BY_ADDRESS,
        /** Nobody. */
        NONE
    }

    /**
     * A preset, and departures from it.
     *
     * @param preset Where to start from: everything that a real identity provider is known to send, or nothing but the RFCs.
     * @param with Tolerances to grant beyond the preset.
     * @param without Tolerances of the preset to refuse.
     */
    record ConformanceSettings(
            @DefaultValue("tolerant") Preset preset,
            @DefaultValue Set<Tolerance> with,
            @DefaultValue Set<Tolerance> without) {

        /** Where to start from. */
        enum Preset {
            /** All tolerances. */
            TOLERANT,
            /** No tolerance. */
            STRICT
        }
    }

    /**
     * Pages of a list.
     *
     * @param defaultSize How many resources a page has if the client does not say.
     * @param maxSize How many resources a page has at most.
     */
    record Pages(
            @DefaultValue("100") int defaultSize,
            @DefaultValue("1000") int maxSize) {}

    /**
     * What a request may have.
     *
     * @param maxBodySize How large a body may be.
     * @param maxMembers How many members one request may name.
     * @param maxPatchOperations How many operations a PATCH may have.
     */
    record Limits(
            @DefaultValue("1MB") DataSize maxBodySize,
            @DefaultValue("10000") int maxMembers,
            @DefaultValue("1000") int maxPatchOperations) {}

    /**
     * Bulk requests.
     *
     * @param enabled Whether /Bulk is served.
     * @param maxOperations How many operations a Bulk request may have.
     * @param maxBodySize How large the body of a Bulk request may be.
     */
    record Bulk(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1000") int maxOperations,
            @DefaultValue("10MB") DataSize maxBodySize) {}

    /**
     * Cursors.
     *
     * @param timeout How long a client may take from one page to the next.
     * @param secret At least 32 random bytes in Base64, the same on all servers behind one load balancer; random for each
     *     start unless set.
     */
    record Cursors(
            @DefaultValue("1h") Duration timeout, @Nullable String secret) {

        @Override
        public String toString() {
            return "Cursors[timeout=" + timeout + "]";
        }
    }

    /**
     * The server that the application runs on.
     *
     * @param relax Whether Tomcat or Jetty lets through what identity providers send: //, %2F and %25 in paths, bare quotes
     *     and brackets in queries.
     */
    record WebServer(@DefaultValue("true") boolean relax) {}

    /**
     * Spring Security.
     *
     * @param filterChain Whether requests for SCIM get a filter chain of their own, which leaves authentication to the engine.
     * @param relaxFirewall Whether Spring Security's firewall lets //, %2F, %25 and ; through in paths of SCIM.
     */
    record Security(
            @DefaultValue("true") boolean filterChain,
            @DefaultValue("true") boolean relaxFirewall) {}

    /**
     * Micrometer.
     *
     * @param tenantInMetrics Whether metrics are counted for each tenant, and not only traces know it. Each tenant then has
     *     time series of its own.
     */
    record Observations(@DefaultValue("false") boolean tenantInMetrics) {}
}
