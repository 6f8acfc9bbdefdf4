package io.github.scimlet.benchmarks.soak.server;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool whose connections fail as {@link Troubles} say. */
final class UnreliableDataSource implements DataSource {

    private final DataSource pool;
    private final Troubles troubles;

    UnreliableDataSource(DataSource pool, Troubles troubles) {
        this.pool = pool;
        this.troubles = troubles;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (troubles.has(Trouble.NO_CONNECTION)) {
            throw new SQLTransientConnectionException("none is to be had, on purpose", "08001");
        }
        Connection connection = pool.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && troubles.hits(Trouble.DISK_FULL)) {
            throw new SQLException("the disk is full, on purpose", "53100");
        }
        Object result = passedOn(connection, method, arguments);
        if (method.getName().equals("commit")) {
            afterCommit();
        }
        return result;
    }

    private void afterCommit() throws SQLException {
        if (troubles.hits(Trouble.COMMIT_LOST)) {
            throw new SQLException("the connection is lost, on purpose", "08006");
        }
        if (troubles.hits(Trouble.COMMIT_TIMES_OUT)) {
            throw new SQLTimeoutException("the commit takes too long, on purpose", "57014");
        }
    }

    private static Object passedOn(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
