package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.ResourceStore;
import io.github.scimlet.store.UserStore;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SCIM service provider: give it your stores, and hand it requests.
 *
 * <pre>{@code
 * var provider = ScimServiceProvider.builder()
 *         .users(new AppUsers(accounts))
 *         .authenticator(BearerTokens.of(token))
 *         .build();
 * }</pre>
 *
 * <p>Safe for use by many threads at a time. It logs method, path and status of a request, and names of attributes that
 * it had to leave out; never a value, a query or a header.
 */
public final class ScimServiceProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ScimServiceProvider.class);

    private final Setup setup;
    private final Optional<URI> baseUri;
    private final TenantResolver tenants;
    private final Gate gate;
    private final TypesInForce types;

    private ScimServiceProvider(Builder builder, Authenticator authenticator) {
        List<Served<?>> served = builder.types.all();
        this.setup = new Setup(
                builder.conformance,
                builder.config,
                new Json(builder.config.maxJsonDepth()).fromClients().withSecrets(Served.secrets(served)),
                builder.policy,
                new Listeners(builder.listeners, builder.requestListeners),
                new Cursors(builder.config.cursors(), builder.clock),
                new Failures(builder.failures));
        this.baseUri = builder.baseUri;
        this.tenants = builder.tenants;
        this.gate = new Gate(authenticator, builder.backOff, builder.config);
        this.types = new TypesInForce(
                served, builder.tenantExtensions, builder.policy, builder.assembly(authenticator.schemes()));
    }

    /** Starts a service provider without stores. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Answers {@code request}, whatever it asks.
     *
     * <p>An error is an answer too (RFC 7644 §3.12): what the client did wrong is 4xx, what a store or the host did is
     * 500 with a number under which the log has the reason, unless a {@link FailureTranslator} knows better.
     *
     * @throws VirtualMachineError if the JVM is out of memory, for example; the host decides whether to go on
     */
    public ScimResponse handle(ScimRequest request) {
        Course course = Course.of(request, setup.leniency());
        ScimResponse response = answer(request, course);
        RequestLog.write(LOG, request, response, course.leniency());
        setup.listeners().answered(course, response.status());
        return request.method().equals("HEAD") ? response.withoutBody() : response.guarded(e -> brokenOff(request, e));
    }

    private ScimResponse answer(ScimRequest request, Course course) {
        try {
            return route(course.located(located(request)), course);
        } catch (ScimException e) {
            return error(request, e, course);
        } catch (Throwable e) { // a store in Kotlin, or one that cheats the compiler, throws checked ones too
            return error(request, setup.failures().of(request, e), course);
        }
    }

    private ScimRequest located(ScimRequest request) {
        ScimRequest ofTenant = tenants.resolve(request);
        return baseUri.map(ofTenant::withBaseUri).orElse(ofTenant);
    }

    private ScimResponse route(ScimRequest request, Course course) {
        Caller caller = gate.callerOf(request);
        Exchange exchange = course.begins(Exchange.of(setup, request, caller, types.of(caller), course.leniency()));
        List<String> path = Router.segments(request.path());
        try {
            return Router.route(exchange, path);
        } finally {
            exchange.end();
            setup.listeners().tolerated(exchange);
        }
    }

    /** Answers a request that came within another one, and has it noted as if it had come alone. */
    static ScimResponse handle(Exchange within, List<String> path) {
        try {
            ScimResponse response = Router.route(within, path);
            note(within, response.status());
            return response;
        } catch (ScimException e) {
            throw failed(within, e);
        } catch (Throwable e) {
            throw failed(within, within.setup().failures().of(within.request(), e));
        }
    }

    /** Has a request within another one noted that has failed. */
    static ScimException failed(Exchange within, ScimException why) {
        note(within, why.error().status());
        return why;
    }

    private static void note(Exchange within, int status) {
        RequestLog.write(LOG, within.request(), ScimResponse.of(status), within.leniency());
        within.setup().listeners().tolerated(within);
    }

    private ScimException brokenOff(ScimRequest request, Throwable cause) {
        if (cause instanceof ScimException known) {
            LOG.warn(
                    "{} {} while it was answered",
                    RequestLog.line(request),
                    known.error().status());
            return known;
        }
        return setup.failures().of(request, cause);
    }

    private ScimResponse error(ScimRequest request, ScimException exception, Course course) {
        course.fails(exception.error());
        Attributes message = ErrorMessage.of(exception.error());
        ScimResponse response = ScimResponse.of(
                exception.error().status(),
                MediaTypes.ofAnswer(request),
                out -> setup.json().write(message, out));
        for (Map.Entry<String, String> header : exception.headers().entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    /** Collects what a service provider is made of. Not safe for use by several threads. */
    public static final class Builder {

        private final TypeRegistry types = new TypeRegistry();
        private final List<ProvisioningListener> listeners = new ArrayList<>();
        private final List<RequestListener> requestListeners = new ArrayList<>();
        private BiFunction<Caller, String, List<Extension>> tenantExtensions = (caller, type) -> List.of();
        private Optional<Function<Caller, Optional<String>>> me = Optional.empty();
        private TenantResolver tenants = request -> request;
        private AccessPolicy policy = Setup.EVERYTHING;
        private Optional<Authenticator> authenticator = Optional.empty();
        private BackOff backOff = BackOff.none();
        private FailureTranslator failures = failure -> Optional.empty();
        private Conformance conformance = Conformance.TOLERANT;
        private ServiceProviderConfig config = ServiceProviderConfig.defaults();
        private Optional<URI> baseUri = Optional.empty();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** Serves users, of one tenant. */
        public Builder users(UserStore store) {
            return without(Schemas.USERS).resources(Schemas.USERS, store);
        }

        /** Serves users, those of the caller's tenant: {@code users(caller -> storeOf(caller.tenant()))}. */
        public Builder users(Function<Caller, UserStore> stores) {
            return without(Schemas.USERS).resources(Schemas.USERS, stores);
        }

        /** Serves groups, of one tenant. */
        public Builder groups(GroupStore store) {
            return without(Schemas.GROUPS).resources(Schemas.GROUPS, store);
        }

        /** Serves groups, those of the caller's tenant. */
        public Builder groups(Function<Caller, GroupStore> stores) {
            return without(Schemas.GROUPS).resources(Schemas.GROUPS, stores);
        }

        private Builder without(ResourceType<?> type) {
            types.remove(type.name());
            return this;
        }

        /**
         * Serves resources of a type of your own, of one tenant; or users and groups with other attributes than the
         * RFC's: {@code resources(Schemas.USERS.without(AttributePath.of("ims")), store)}.
         */
        public <R extends Resource> Builder resources(ResourceType<R> type, ResourceStore<R> store) {
            types.add(new Served<>(type, caller -> store, true));
            return this;
        }

        /** Serves resources of a type of your own, those of the caller's tenant. */
        public <R extends Resource> Builder resources(
                ResourceType<R> type, Function<Caller, ? extends ResourceStore<R>> stores) {
            types.add(new Served<>(type, stores, false));
            return this;
        }

        /** Gives users the attributes of one more schema; they have the enterprise extension anyway. */
        public Builder userExtension(Schema schema) {
            return extension("User", new Extension(schema, false));
        }

        /** Gives groups the attributes of one more schema. */
        public Builder groupExtension(Schema schema) {
            return extension("Group", new Extension(schema, false));
        }

        /** Gives resources of the type of that name the attributes of one more schema. */
        public Builder extension(String resourceType, Extension extension) {
            types.extend(resourceType, extension);
            return this;
        }

        /**
         * Gives the resources of some tenants the attributes of more schemas, on which discovery depends as well.
         *
         * @param extensions those of a caller's tenant for the type of that name, beyond those of all; the same objects
         *     each time. It is asked at each request, by many threads at a time; an extension of a schema that the type
         *     has already makes the request fail with 500
         */
        public Builder tenantExtensions(BiFunction<Caller, String, List<Extension>> extensions) {
            tenantExtensions = extensions;
            return this;
        }

        /**
         * Serves {@code /Me}, for callers who are users (RFC 7644 §3.11); not served unless set.
         *
         * @param userId the id of the user that a caller is; none if it is no user, which is answered with 404
         */
        public Builder me(Function<Caller, Optional<String>> userId) {
            me = Optional.of(userId);
            return this;
        }

        /** Has {@code tenants} find out which tenant a request names; unless set, credentials alone tell. */
        public Builder tenants(TenantResolver tenants) {
            this.tenants = tenants;
            return this;
        }

        /** Has {@code policy} say what a caller may do; everything in its tenant unless set. */
        public Builder policy(AccessPolicy policy) {
            this.policy = policy;
            return this;
        }

        /** Tells {@code listener} of every change; more than one may be added. */
        public Builder listener(ProvisioningListener listener) {
            listeners.add(listener);
            return this;
        }

        /** Tells {@code listener} of every request and its outcome; more than one may be added. */
        public Builder requestListener(RequestListener listener) {
            requestListeners.add(listener);
            return this;
        }

        /** Has {@code translator} say what failures of stores mean to clients; unless set, all are 500. */
        public Builder failures(FailureTranslator translator) {
            failures = translator;
            return this;
        }

        /** Has {@code authenticator} find out who sends a request. */
        public Builder authenticator(Authenticator authenticator) {
            this.authenticator = Optional.of(authenticator);
            return this;
        }

        /** Has {@code backOff} slow down clients that fail to authenticate; nobody is unless set. */
        public Builder backOff(BackOff backOff) {
            this.backOff = backOff;
            return this;
        }

        /**
         * Says that no request gets here that the host has not authenticated itself, for the tenant that it names if
         * {@link #tenants} is set.
         */
        public Builder authenticatedByHost() {
            return authenticator(request -> Optional.of(
                    Caller.of(request.tenant().orElse("default"), request.user().orElse("host"))));
        }

        /** Sets how far requests may depart from the letter of the RFCs; {@link Conformance#TOLERANT} unless set. */
        public Builder conformance(Conformance conformance) {
            this.conformance = conformance;
            return this;
        }

        /** Sets limits and features. */
        public Builder config(ServiceProviderConfig config) {
            this.config = config;
            return this;
        }

        /**
         * Sets the absolute URI below which clients see the endpoints, for hosts behind a proxy; otherwise each request
         * tells.
         *
         * @throws IllegalArgumentException if it is not absolute and of http or https, or has a query or fragment (RFC
         *     7644 §1.3)
         */
        public Builder baseUri(URI baseUri) {
            if (!isOfHttp(baseUri) || baseUri.getRawQuery() != null || baseUri.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "the base URI must be absolute, of http or https and without query: " + baseUri);
            }
            this.baseUri = Optional.of(baseUri);
            return this;
        }

        private static boolean isOfHttp(URI uri) {
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        }

        /** Sets what time it is. */
        Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * The service provider.
         *
         * @throws IllegalStateException if nobody authenticates requests, or there is no store
         * @throws IllegalArgumentException if two types have one name or endpoint, a type has two extensions of one URN,
         *     or an extension is for a type that is not served
         */
        public ScimServiceProvider build() {
            if (types.isEmpty()) {
                throw new IllegalStateException("nothing to serve: set users or groups");
            }
            Authenticator asked = authenticator.orElseThrow(() -> new IllegalStateException(
                    "nobody authenticates requests: set an authenticator, or say authenticatedByHost()"));
            return new ScimServiceProvider(this, asked);
        }

        private Function<List<Served<?>>, ResourceTypes> assembly(List<AuthenticationScheme> schemes) {
            Optional<RootEndpoint> root = config.rootQueries().map(RootEndpoint::new);
            Map<String, Endpoint> others = Map.of(
                    DiscoveryEndpoint.CONFIG,
                    new DiscoveryEndpoint(
                            DiscoveryEndpoint.CONFIG,
                            exchange -> List.of(new ConfigResource(config)
                                    .toAttributes(schemes, exchange.types().pageByCursor(exchange.caller())))),
                    "Me",
                    me.<Endpoint>map(MeEndpoint::new).orElse(Router.NOT_IMPLEMENTED),
                    "Bulk",
                    config.bulk() ? new BulkEndpoint() : Router.NOT_IMPLEMENTED,
                    "",
                    root.<Endpoint>map(all -> all).orElse(Router.NOT_IMPLEMENTED),
                    ".search",
                    root.<Endpoint>map(all -> all::search).orElse(Router.NOT_IMPLEMENTED));
            return all -> new ResourceTypes(all, others);
        }
    }
}
