package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Group;
import io.github.scimlet.model.Manager;
import io.github.scimlet.model.Member;
import io.github.scimlet.model.MemberChange;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
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
    private static final Projection ALL_OF_GROUP = Projection.everything(Schemas.GROUPS);

    private final DataSource dataSource;
    private final String tenant = UUID.randomUUID().toString();
    private final JdbcUserStore users;
    private final JdbcGroupStore groups;

    CrossedDeletionTest(TestDatabase database) {
        dataSource = OwnTables.in(database);
        JdbcStore store = JdbcStore.builder(dataSource).build().tenant(tenant);
        users = store.users();
        groups = store.groups();
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

    @Test
    void changesAGroupThatTheUserHasJoinedMeanwhile() {
        User user = users.create(User.named("bjensen"), ALL_OF_USER);
        Group group = groups.create(Group.named("Guides"), ALL_OF_GROUP);
        MemberChange joining = new MemberChange(List.of(Member.of(user.id())), Set.of());

        delete(user, sql -> sql.contains("scim_value"), () -> groups.changeMembers(group.id(), joining));

        Group after = groups.get(group.id(), ALL_OF_GROUP).orElseThrow();
        assertThat(after.members()).isEmpty();
        assertThat(after.meta().version()).hasValue("W/\"3\"");
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
