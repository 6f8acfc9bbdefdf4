package io.github.scimlet.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** A DataSource that remembers what is done on its connections, and in what state they come back. For one thread. */
final class WatchedDataSource {

    /** A statement that was executed, with the parameters of each of its batch. */
    record Executed(String text, List<List<Object>> batch) {

        boolean mentions(String name) {
            return text.contains(name);
        }

        /** What a statement does to which table: its first word, and what it names first. */
        String summary() {
            String verb = text.substring(0, text.indexOf(' '));
            String table = text.replaceFirst("(?s).*?\\b(?:FROM|INTO|UPDATE) (\\w+).*", "$1");
            return verb + " " + table + (text.endsWith("FOR UPDATE") ? " FOR UPDATE" : "");
        }
    }

    private final DataSource dataSource;
    private final List<Executed> executed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private WatchedDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static WatchedDataSource of(DataSource dataSource) {
        return new WatchedDataSource(dataSource);
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(dataSource, method, arguments);
            return result instanceof Connection connection ? new WatchedConnection(connection).proxy() : result;
        });
    }

    /** What {@code requests} has had executed. */
    List<Executed> during(Runnable requests) {
        executed.clear();
        requests.run();
        return List.copyOf(executed);
    }

    /** How connections came back that should not have come back so. */
    List<String> faults() {
        return faults;
    }

    private final class WatchedConnection {

        private final Connection connection;
        private final boolean autoCommit;
        private int open = 0;
        private boolean uncommitted = false;

        WatchedConnection(Connection connection) throws SQLException {
            this.connection = connection;
            this.autoCommit = connection.getAutoCommit();
        }

        Connection proxy() {
            return WatchedDataSource.proxy(Connection.class, (method, arguments) -> {
                switch (method.getName()) {
                    case "commit", "rollback" -> uncommitted = false;
                    case "close" -> check();
                    default -> {}
                }
                Object result = invoke(connection, method, arguments);
                return result instanceof PreparedStatement statement
                        ? watched(statement, (String) arguments[0])
                        : result;
            });
        }

        private void check() throws SQLException {
            if (connection.isClosed()) {
                return;
            }
            if (connection.getAutoCommit() != autoCommit) {
                faults.add("with another auto-commit mode");
            }
            if (uncommitted && !connection.getAutoCommit()) {
                faults.add("within a transaction");
            }
            if (open > 0) {
                faults.add("with " + open + " open statements");
            }
        }

        private PreparedStatement watched(PreparedStatement statement, String text) {
            open++;
            Map<Integer, Object> parameters = new TreeMap<>();
            List<List<Object>> batch = new ArrayList<>();
            return WatchedDataSource.proxy(PreparedStatement.class, (method, arguments) -> {
                switch (method.getName()) {
                    case "setObject" -> parameters.put((Integer) arguments[0], arguments[1]);
                    case "setNull" -> parameters.put((Integer) arguments[0], "null");
                    case "addBatch" -> batch.add(List.copyOf(parameters.values()));
                    case "executeQuery", "executeUpdate" -> ran(text, List.of(List.copyOf(parameters.values())));
                    case "executeBatch" -> ran(text, List.copyOf(batch));
                    case "close" -> open--;
                    default -> {}
                }
                return invoke(statement, method, arguments);
            });
        }

        private void ran(String text, List<List<Object>> batch) {
            uncommitted = true;
            executed.add(new Executed(text, batch));
        }
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
