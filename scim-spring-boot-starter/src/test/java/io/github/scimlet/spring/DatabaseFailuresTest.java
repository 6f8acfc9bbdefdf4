package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.User;
import io.github.scimlet.protocol.FailureTranslator;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.spring.RunningApplication.Reply;
import io.github.scimlet.store.InMemoryStore;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

class DatabaseFailuresTest {

    private static final String SECRET = "jdbc:postgresql://accounts?password=n0b0dy";

    private final FailureTranslator translator = new DatabaseFailures();

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new CannotCreateTransactionException(SECRET),
                new DataAccessResourceFailureException(SECRET),
                new OptimisticLockingFailureException(SECRET),
                new QueryTimeoutException(SECRET),
                new RecoverableDataAccessException(SECRET),
                new TransactionTimedOutException(SECRET));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void areTemporaryIfTheyMayPass(RuntimeException failure) {
        assertThat(translator.translate(failure)).hasValueSatisfying(told -> {
            assertThat(told.error().status()).isEqualTo(503);
            assertThat(told.error().detail()).doesNotContain("n0b0dy");
        });
    }

    @Test
    void areFaultsIfTheyRemain() {
        assertThat(translator.translate(new DataIntegrityViolationException(SECRET)))
                .isEmpty();
        assertThat(translator.translate(new IllegalStateException(SECRET))).isEmpty();
    }

    @Test
    void areToldWhenAProxyAroundTheStoreFindsNoDatabase() {
        try (RunningApplication app = RunningApplication.with(Away.class)) {
            Reply reply = app.get("/scim/v2/Users/1");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.head()).contains("Retry-After: 5");
            assertThat(reply.body()).contains("\"status\":\"503\"").doesNotContain("n0b0dy");
        }
    }

    @Test
    void areWhatTheApplicationTakesThemFor() {
        try (RunningApplication app = RunningApplication.of(
                List.of(Away.class, Faults.class), "scimlet.tokens[0].value=" + RunningApplication.TOKEN)) {
            assertThat(app.get("/scim/v2/Users/1").status()).isEqualTo(500);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableTransactionManagement
    static class Away {

        @Bean
        PlatformTransactionManager noDatabase() {
            return new NoDatabase();
        }

        @Bean
        UserStore users() {
            return new TransactionalUsers(new InMemoryStore().users());
        }
    }

    @Transactional
    static class TransactionalUsers implements UserStore {

        private final UserStore users;

        TransactionalUsers(UserStore users) {
            this.users = users;
        }

        @Override
        public User create(User user, Projection wanted) {
            return users.create(user, wanted);
        }

        @Override
        public Optional<User> get(String id, Projection wanted) {
            return users.get(id, wanted);
        }

        @Override
        public Page<User> query(Query query) {
            return users.query(query);
        }

        @Override
        public User replace(User before, User after) {
            return users.replace(before, after);
        }

        @Override
        public boolean delete(User before) {
            return users.delete(before);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Faults {

        @Bean
        FailureTranslator faults() {
            return failure -> Optional.empty();
        }
    }

    static final class NoDatabase implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            throw new CannotCreateTransactionException(SECRET);
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
