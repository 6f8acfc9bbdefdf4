package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.Extension;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import io.github.scimlet.schema.Schema;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.GroupStore;
import io.github.scimlet.store.UserStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private final Conformance conformance;
    private final ServiceProviderConfig config;
    private final Optional<URI> baseUri;
    private final Gate gate;
    private final Router router;
    private final Json json;

    private ScimServiceProvider(Builder builder, Authenticator authenticator) {
        this.conformance = builder.conformance;
        this.config = builder.config;
        this.baseUri = builder.baseUri;
        this.gate = new Gate(authenticator, config.publicConfig());
        this.router = new Router(builder.types().endpoints(config, authenticator.schemes()));
        this.json = new Json(config.maxJsonDepth());
    }

    /** Starts a service provider without stores. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Answers {@code request}, whatever it asks.
     *
     * <p>An error is an answer too (RFC 7644 §3.12): what the client did wrong is 4xx, what a store or the host did is
     * 500 with a number under which the log has the reason.
     */
    public ScimResponse handle(ScimRequest request) {
        ScimRequest located = baseUri.map(request::withBaseUri).orElse(request);
        Leniency leniency = new Leniency(conformance, config.filterLimits());
        ScimResponse response = answer(located, leniency);
        RequestLog.write(LOG, located, response, leniency);
        return request.method().equals("HEAD") ? response.withoutBody() : response;
    }

    private ScimResponse answer(ScimRequest request, Leniency leniency) {
        try {
            Caller caller = gate.callerOf(request);
            List<String> path = Router.segments(request.path());
            MediaTypes.refuseOtherAnswers(request);
            return router.route(new Exchange(request, caller, leniency, config, json), path);
        } catch (ScimException e) {
            return error(request, e);
        } catch (Exception e) { // a store in Kotlin, or one that cheats the compiler, throws checked ones too
            String number = UUID.randomUUID().toString();
            LOG.error("{} failed, error {}", RequestLog.line(request), number, e);
            return error(
                    request,
                    new ScimException(ScimError.of(
                            500,
                            "The server could not carry out the request; its log has the reason under " + number
                                    + ".")));
        }
    }

    private ScimResponse error(ScimRequest request, ScimException exception) {
        Attributes message = ErrorMessage.of(exception.error());
        ScimResponse response = ScimResponse.of(
                exception.error().status(), MediaTypes.ofAnswer(request), out -> json.write(message, out));
        for (Map.Entry<String, String> header : exception.headers().entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    /** Collects what a service provider is made of. Not safe for use by several threads. */
    public static final class Builder {

        private final List<Schema> userExtensions = new ArrayList<>();
        private final List<Schema> groupExtensions = new ArrayList<>();
        private Optional<Function<Caller, UserStore>> users = Optional.empty();
        private Optional<Function<Caller, GroupStore>> groups = Optional.empty();
        private Optional<Authenticator> authenticator = Optional.empty();
        private Conformance conformance = Conformance.TOLERANT;
        private ServiceProviderConfig config = ServiceProviderConfig.defaults();
        private Optional<URI> baseUri = Optional.empty();

        private Builder() {}

        /** Serves users, of one tenant. */
        public Builder users(UserStore store) {
            return users(caller -> store);
        }

        /** Serves users, those of the caller's tenant: {@code users(caller -> storeOf(caller.tenant()))}. */
        public Builder users(Function<Caller, UserStore> stores) {
            users = Optional.of(stores);
            return this;
        }

        /** Serves groups, of one tenant. */
        public Builder groups(GroupStore store) {
            return groups(caller -> store);
        }

        /** Serves groups, those of the caller's tenant. */
        public Builder groups(Function<Caller, GroupStore> stores) {
            groups = Optional.of(stores);
            return this;
        }

        /** Gives users the attributes of one more schema; they have the enterprise extension anyway. */
        public Builder userExtension(Schema schema) {
            userExtensions.add(schema);
            return this;
        }

        /** Gives groups the attributes of one more schema. */
        public Builder groupExtension(Schema schema) {
            groupExtensions.add(schema);
            return this;
        }

        /** Has {@code authenticator} find out who sends a request. */
        public Builder authenticator(Authenticator authenticator) {
            this.authenticator = Optional.of(authenticator);
            return this;
        }

        /** Says that no request gets here that the host has not authenticated itself. */
        public Builder authenticatedByHost() {
            return authenticator(
                    request -> Optional.of(new Caller("default", request.user().orElse("host"))));
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
         * @throws IllegalArgumentException if it is not absolute, or has a query or fragment (RFC 7644 §1.3)
         */
        public Builder baseUri(URI baseUri) {
            if (!baseUri.isAbsolute() || baseUri.getRawQuery() != null || baseUri.getRawFragment() != null) {
                throw new IllegalArgumentException("the base URI must be absolute, without query: " + baseUri);
            }
            this.baseUri = Optional.of(baseUri);
            return this;
        }

        /**
         * The service provider.
         *
         * @throws IllegalStateException if nobody authenticates requests, or there is no store
         * @throws IllegalArgumentException if a type has two extensions of one URN
         */
        public ScimServiceProvider build() {
            if (users.isEmpty() && groups.isEmpty()) {
                throw new IllegalStateException("nothing to serve: set users or groups");
            }
            Authenticator asked = authenticator.orElseThrow(() -> new IllegalStateException(
                    "nobody authenticates requests: set an authenticator, or say authenticatedByHost()"));
            return new ScimServiceProvider(this, asked);
        }

        private ResourceTypes types() {
            List<ResourceTypes.Served<?>> served = new ArrayList<>();
            users.ifPresent(
                    stores -> served.add(new ResourceTypes.Served<>(extended(Schemas.USERS, userExtensions), stores)));
            groups.ifPresent(stores ->
                    served.add(new ResourceTypes.Served<>(extended(Schemas.GROUPS, groupExtensions), stores)));
            return new ResourceTypes(served);
        }

        private static <R extends Resource> ResourceType<R> extended(ResourceType<R> type, List<Schema> extensions) {
            ResourceType<R> extended = type;
            for (Schema extension : extensions) {
                extended = extended.with(new Extension(extension, false));
            }
            return extended;
        }
    }
}
