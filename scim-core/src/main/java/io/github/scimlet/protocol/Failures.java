package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the client is told of a fault that is not its own, and what the log. */
record Failures(FailureTranslator translator) {

    private static final Logger LOG = LoggerFactory.getLogger(ScimServiceProvider.class);

    /**
     * The answer to {@code request}, which has failed of {@code cause}.
     *
     * @throws VirtualMachineError if it is the JVM's, of which nobody knows what else it has broken: the host, or its
     *     container, decides whether to go on. A stack that overflows breaks no more than the request
     */
    ScimException of(ScimRequest request, Throwable cause) {
        rethrowIfFatal(cause);
        ScimException failure = translated(request, cause).orElseGet(() -> unknown(request, cause));
        if (failure.getCause() == null) {
            failure.initCause(cause);
        }
        return failure;
    }

    private Optional<ScimException> translated(ScimRequest request, Throwable cause) {
        try {
            Optional<ScimException> known = translator.translate(cause);
            known.ifPresent(e ->
                    LOG.warn("{} {}: {}", RequestLog.line(request), e.error().status(), cause.toString()));
            return known;
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            return Optional.empty();
        }
    }

    private static ScimException unknown(ScimRequest request, Throwable cause) {
        String number = UUID.randomUUID().toString();
        LOG.error("{} failed, error {}", RequestLog.line(request), number, cause);
        return new ScimException(ScimError.of(
                500, "The server could not carry out the request; its log has the reason under " + number + "."));
    }

    static void rethrowIfFatal(Throwable fault) {
        if (fault instanceof VirtualMachineError fatal && !(fault instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
