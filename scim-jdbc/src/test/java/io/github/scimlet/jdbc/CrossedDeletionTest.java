package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Manager;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deletion, in the midst of which another server changes something,")
@EachDatabase
class CrossedDeletionTest {

    private static final Projection ALL_OF_USER = Projection.everything(Schemas.USERS);

    private final DataSource dataSource;
    private final String tenant = UUID.randomUUID().toString();
    private final JdbcUserStore users;

    CrossedDeletionTest(TestDatabase database) {
        dataSource = OwnTables.in(database);
        users = JdbcStore.builder(dataSource).build().tenant(tenant).users();
    }

    @Test
    void leavesAManagerWhoHasBeenGivenMeanwhile() {
        User old = users.create(User.named("old"), ALL_OF_USER);
        User next = users.create(User.named("next"), ALL_OF_USER);
        User member = users.create(reporting(User.named("member"), old), ALL_OF_USER);

        delete(old, sql -> sql.endsWith("r.id = ? FOR UPDATE"), () -> users.replace(member, reporting(member, next)));

        User after = users.get(member.id(), ALL_OF_USER).orElseThrow();
        assertThat(after.enterprise().manager().map(Manager::value)).hasValue(next.id());
    }

    private static User reporting(User user, User manager) {
        return user.withEnterprise(enterprise -> enterprise.withManager(Manager.of(manager.id())));
    }

    /** Has {@code change} carried out just before the first statement of the deletion that {@code moment} is true of. */
    private void delete(User user, Predicate<String> moment, Runnable change) {
        AtomicBoolean done = new AtomicBoolean();
        Transactions own = Transactions.of(dataSource);
        Transactions crossed = new Transactions() {
            @Override
            public <T> T run(Work<T> work) {
                return own.run(connection -> work.on(watched(connection, sql -> {
                    if (moment.test(sql) && !done.getAndSet(true)) {
                        change.run();
                    }
                })));
            }
        };

        JdbcStore.builder(crossed).build().tenant(tenant).users().delete(user);

        assertThat(done).isTrue();
    }

    private interface Listener {
        void prepares(String sql);
    }

    private static Connection watched(Connection connection, Listener listener) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        listener.prepares((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
