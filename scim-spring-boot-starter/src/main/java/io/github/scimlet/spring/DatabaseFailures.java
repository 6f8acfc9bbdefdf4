package io.github.scimlet.spring;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.protocol.FailureTranslator;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * That a database is away, too slow or too busy is 503, by the exceptions that Spring has for it; a proxy around a store throws some
 * of them before the store is asked.
 */
final class DatabaseFailures implements FailureTranslator {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public Optional<ScimException> translate(Throwable failure) {
        return mayPass(failure)
                ? Optional.of(ScimException.unavailable("The database cannot be used now; try again later.", SOON))
                : Optional.empty();
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionTimedOutException;
    }
}
