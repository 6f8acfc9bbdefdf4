package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.filter.AttributePath;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** One request on its way through the engine, and what is known of it by then. Used by one thread. */
final class Exchange {

    private final Setup setup;
    private final ScimRequest request;
    private final Optional<Attributes> understood;
    private final Caller caller;
    private final ResourceTypes types;
    private final Leniency leniency;
    private final Transaction transaction;

    private Exchange(
            Setup setup,
            ScimRequest request,
            Optional<Attributes> understood,
            Caller caller,
            ResourceTypes types,
            Leniency leniency,
            Transaction transaction) {
        this.setup = setup;
        this.request = request;
        this.understood = understood;
        this.caller = caller;
        this.types = types;
        this.leniency = leniency;
        this.transaction = transaction;
    }

    /**
     * A request that has just come in.
     *
     * @param types what is served, as far as it is in force for the caller
     * @param leniency the tolerances that it may use
     */
    static Exchange of(Setup setup, ScimRequest request, Caller caller, ResourceTypes types, Leniency leniency) {
        return new Exchange(setup, request, Optional.empty(), caller, types, leniency, new Transaction());
    }

    /** A request that came within this one, with its body. */
    Exchange within(ScimRequest inner, Attributes body) {
        return new Exchange(setup, inner, Optional.of(body), caller, types, leniency.within(), transaction);
    }

    /** The same under another policy. */
    Exchange under(AccessPolicy policy) {
        return new Exchange(setup.with(policy), request, understood, caller, types, leniency, transaction);
    }

    ScimRequest request() {
        return request;
    }

    Caller caller() {
        return caller;
    }

    ResourceTypes types() {
        return types;
    }

    Leniency leniency() {
        return leniency;
    }

    ServiceProviderConfig config() {
        return setup.config();
    }

    Json json() {
        return setup.json();
    }

    Setup setup() {
        return setup;
    }

    /** A random id, the same for all requests within one. */
    String transaction() {
        return transaction.id();
    }

    /** Whether somebody judges what the caller does; if not, what a judgement needs need not be there. */
    boolean isJudged() {
        return setup.policy() != Setup.EVERYTHING;
    }

    /** The attributes that a change sets, as far as somebody judges it; none otherwise. */
    Set<AttributePath> judged(ResourceType<?> type, Attributes before, Attributes after) {
        return isJudged() ? ChangedAttributes.between(type, before, after) : Set.of();
    }

    /** Whether the caller may do that. */
    boolean allows(Operation operation, ResourceType<?> type, Optional<String> id, Set<AttributePath> attributes) {
        return setup.policy().allows(new Access(caller, operation, type.name(), id, attributes));
    }

    /** @throws ScimException 403 if the caller may not do that */
    void refuseUnlessAllowed(
            Operation operation, ResourceType<?> type, Optional<String> id, Set<AttributePath> attributes) {
        if (!allows(operation, type, id, attributes)) {
            throw new ScimException(ScimError.of(
                    403, "These credentials do not allow this " + operation + " of a " + type.name() + "."));
        }
    }

    /** The body, which must be a JSON object of a size that is allowed. */
    Attributes body() {
        return understood.orElseGet(() -> read("maxBodyBytes", config().maxBodyBytes(), reader()::readObject));
    }

    /**
     * The same, of which one array may be very long.
     *
     * @param another is given each element of {@code array} beyond the first {@code most}; none if the body is there as a
     *     whole
     */
    Attributes body(String array, int most, Consumer<Object> another) {
        return understood.orElseGet(() ->
                read("maxBodyBytes", config().maxBodyBytes(), in -> reader().readObject(in, array, most, another)));
    }

    /** Reads what the client has sent; secrets in it are wiped when that is answered. */
    Json reader() {
        return json().tellingSecrets(transaction::holds);
    }

    /** {@code resource}, which a store is about to get; secrets in it are wiped when the request is answered. */
    Attributes holdingSecrets(Attributes resource) {
        resource.forEachSecret(transaction::holds);
        return resource;
    }

    /** Says that the request has been carried out, or has failed: the secrets in it have no use any more. */
    void end() {
        transaction.end();
    }

    /**
     * What {@code reader} makes of the body as it comes in.
     *
     * @param setting the name of the limit
     * @throws ScimException 415 if it is no JSON; 413 at once or while it is read if it has more than {@code limit} bytes;
     *     {@code invalidSyntax} if it breaks off; 503 if the thread is interrupted
     */
    <T> T read(String setting, long limit, Function<InputStream, T> reader) {
        MediaTypes.refuseOtherThanJson(request);
        if (request.contentLength().orElse(0L) > limit) {
            throw tooLarge(setting, limit);
        }
        try {
            return reader.apply(new LimitedInputStream(request.body(), limit, () -> tooLarge(setting, limit)));
        } catch (UncheckedIOException e) {
            throw Interruption.isBehind(e)
                    ? Interruption.unavailable()
                    : ScimException.invalidSyntax("The body cannot be read to its end.");
        }
    }

    private static ScimException tooLarge(String setting, long limit) {
        return new ScimException(ScimError.of(413, "The body is larger than " + setting + ", " + limit + " bytes."));
    }

    /** An answer with {@code body}. */
    ScimResponse answer(int status, Attributes body) {
        return ScimResponse.of(status, MediaTypes.ofAnswer(request), out -> json().write(body, out));
    }
}
