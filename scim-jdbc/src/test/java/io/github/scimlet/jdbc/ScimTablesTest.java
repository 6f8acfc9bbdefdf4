package io.github.scimlet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.scimlet.model.User;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Query;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EachDatabase
class ScimTablesTest {

    private final TestDatabase server;
    private final FreshDatabase database;
    private final DataSource dataSource;

    ScimTablesTest(TestDatabase server) {
        this.server = server;
        database = server.fresh();
        dataSource = database.dataSource();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areMadeOnce() {
        ScimTables.migrate(dataSource);
        User user = users("scim_").create(User.named("bjensen"), Projection.everything(Schemas.USERS));

        ScimTables.migrate(dataSource);

        assertThat(users("scim_").get(user.id(), Projection.everything(Schemas.USERS)))
                .hasValue(user);
    }

    @Test
    void areMadeOnceByServersThatStartTogether() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(servers.submit(() -> ScimTables.migrate(dataSource)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            servers.shutdownNow();
        }

        assertThat(users("scim_").query(Query.all(Schemas.USERS)).totalResults())
                .isZero();
    }

    @Test
    void standBesideThoseOfTheHostAndOfAnotherPrefix() throws SQLException {
        execute("CREATE TABLE resource (id INTEGER)");
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:no/scripts")
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .load()
                .migrate();

        ScimTables.migrate(dataSource, "a_");
        ScimTables.migrate(dataSource, "b_");

        users("a_").create(User.named("bjensen"), Projection.everything(Schemas.USERS));
        assertThat(users("a_").query(Query.all(Schemas.USERS)).totalResults()).isEqualTo(1);
        assertThat(users("b_").query(Query.all(Schemas.USERS)).totalResults()).isZero();
    }

    @Test
    void haveTheirKeysAndIndexes() throws SQLException {
        ScimTables.migrate(dataSource);

        Map<String, Set<String>> indexes = new TreeMap<>();
        for (String table : List.of("resource", "value", "unique", "member")) {
            indexes.put(table, indexes("scim_" + table));
        }

        assertThat(indexes.get("resource"))
                .contains("!tenant,id", "tenant,type,id", "tenant,type,name_key,id", "tenant,type,external_key,id");
        assertThat(indexes.get("value"))
                .contains(
                        server == TestDatabase.POSTGRESQL
                                ? new String[] {"!tenant,path,value_key,resource,element,position", "tenant,resource"}
                                : new String[] {
                                    "!tenant,resource,path,element,position", "tenant,path,value_key,resource"
                                });
        assertThat(indexes.get("unique")).contains("!tenant,type,path,value_key", "tenant,resource");
        assertThat(indexes.get("member")).contains("!tenant,group_id,member_id", "tenant,member_id,group_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a-b", "a b", "a\"", "a;", "ä", "a\n", "x123456789012345678901234567890"})
    void haveNoPrefixThatIsNoName(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScimTables.migrate(dataSource, prefix));
    }

    @Test
    void areNotMadeWithoutFlyway() throws ReflectiveOperationException {
        Class<?> tables = new WithoutFlyway().loadClass(ScimTables.class.getName());
        Method migrate = tables.getMethod("migrate", DataSource.class);

        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try {
                        migrate.invoke(null, dataSource);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })
                .withMessageContaining("flyway-core");
    }

    /** Has our classes once more, and none of Flyway's. */
    private static final class WithoutFlyway extends ClassLoader {

        WithoutFlyway() {
            super(ScimTablesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.flywaydb.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.github.scimlet.jdbc.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private JdbcUserStore users(String prefix) {
        return JdbcStore.builder(dataSource).tablePrefix(prefix).build().users();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The columns of each index in their order, behind a "!" if it is unique. */
    private Set<String> indexes(String table) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            String stored = upper ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet rows = connection
                    .getMetaData()
                    .getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
                while (rows.next()) {
                    String column = rows.getString("COLUMN_NAME")
                            .toLowerCase(Locale.ROOT)
                            .replace("\"", "");
                    String first = rows.getBoolean("NON_UNIQUE") ? column : "!" + column;
                    columns.merge(rows.getString("INDEX_NAME"), first, (before, next) -> before + "," + column);
                }
            }
        }
        return new TreeSet<>(columns.values());
    }
}
