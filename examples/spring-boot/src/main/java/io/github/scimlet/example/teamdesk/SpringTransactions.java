package io.github.scimlet.example.teamdesk;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.jdbc.Transactions;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Has searches be part of the transaction that Hibernate is in. */
@Component
record SpringTransactions(TransactionTemplate template, DataSource dataSource) implements Transactions {

    @Override
    public <T> T run(Work<T> work) {
        try {
            return template.execute(status -> {
                Connection connection = DataSourceUtils.getConnection(dataSource);
                try {
                    return Transactions.on(connection, work);
                } finally {
                    DataSourceUtils.releaseConnection(connection, dataSource);
                }
            });
        } catch (CannotCreateTransactionException | TransactionSystemException e) {
            throw ScimException.unavailable("The database cannot be reached.", Duration.ofSeconds(5));
        }
    }
}
