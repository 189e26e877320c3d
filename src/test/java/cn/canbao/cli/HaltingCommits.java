package cn.canbao.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the program die right behind a commit: that of the number {@code halt.commit}, or the first one behind a statement that begins with
 * {@code halt.statement}. What a killed program leaves of its database is what was committed, so hardly any
 * other moment counts.
 */
final class HaltingCommits {

    private final int number = Integer.getInteger("halt.commit", 0);
    private final String statement = System.getProperty("halt.statement", "\n").toUpperCase(Locale.ROOT);
    private final AtomicInteger commits = new AtomicInteger();
    private final ThreadLocal<Boolean> isStated = ThreadLocal.withInitial(() -> false);

    private HaltingCommits() {}

    static boolean isAskedFor() {
        return System.getProperty("halt.commit") != null || System.getProperty("halt.statement") != null;
    }

    /** Stands in for the driver of the database from now on. */
    static void register() {
        HaltingCommits halting = new HaltingCommits();
        try {
            Driver database = DriverManager.getDriver("jdbc:h2:");
            DriverManager.deregisterDriver(database);
            DriverManager.registerDriver((Driver) Proxy.newProxyInstance(
                    HaltingCommits.class.getClassLoader(),
                    new Class<?>[] {Driver.class},
                    (proxy, method, arguments) -> {
                        Object result = answer(database, method, arguments);
                        return result instanceof Connection connection ? halting.watched(connection) : result;
                    }));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot watch the commits: " + e, e);
        }
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
        Object result = answer(connection, method, arguments);
        if (method.getName().equals("commit") && (commits.incrementAndGet() == number || isStated.get())) {
            Runtime.getRuntime().halt(HaltingCanbao.KILLED);
        }
        return result;
    }

    private static Object answer(Object asked, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(asked, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
