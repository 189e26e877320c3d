package cn.canbao.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the program die right behind a commit: that of the number {@code halt.commit}, or the first one behind a statement that begins with
 * {@code halt.statement}. What a killed program leaves of its database is what was committed, so hardly any
 * other moment counts.
 */
final class HaltingCommits implements Driver {

    private final int number = Integer.getInteger("halt.commit", 0);
    private final String statement = System.getProperty("halt.statement", "\n").toUpperCase(Locale.ROOT);
    private final AtomicInteger commits = new AtomicInteger();
    private final ThreadLocal<Boolean> isStated = ThreadLocal.withInitial(() -> false);

    private HaltingCommits() {}

    static boolean isAskedFor() {
        return System.getProperty("halt.commit") != null || System.getProperty("halt.statement") != null;
    }

    /** Comes before the driver of the database, which is found only when the first connection is asked for. */
    static void register() {
        try {
            DriverManager.registerDriver(new HaltingCommits());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot watch the commits: " + e, e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = database(url).connect(url, properties);
        return connection == null ? null : watched(connection);
    }

    private Driver database(String url) throws SQLException {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver != this && driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("Cannot connect to " + url + ": no driver knows it");
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith("jdbc:h2:file:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Cannot log: it keeps no log");
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                HaltingCommits.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("prepare")
                && arguments[0].toString().strip().toUpperCase(Locale.ROOT).startsWith(statement)) {
            isStated.set(true);
        }
        Object result;
        try {
            result = method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (method.getName().equals("commit") && (commits.incrementAndGet() == number || isStated.get())) {
            Runtime.getRuntime().halt(HaltingCanbao.KILLED);
        }
        return result;
    }
}
