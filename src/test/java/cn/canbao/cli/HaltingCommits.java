package cn.canbao.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the program die right behind a commit: that of the number {@code halt.commit}, or the first one behind a statement that begins with
 * {@code halt.statement}. What a killed program leaves of its database is what was committed, so hardly any
 * other moment counts. With {@code halt.value} it dies as soon as a text that contains this one is about to be written, as by a file that
 * kills it.
 */
final class HaltingCommits {

    private final int number = Integer.getInteger("halt.commit", 0);
    private final String statement = System.getProperty("halt.statement", "\n").toUpperCase(Locale.ROOT);
    private final String value = System.getProperty("halt.value", "\n");
    private final AtomicInteger commits = new AtomicInteger();
    private final ThreadLocal<Boolean> isStated = ThreadLocal.withInitial(() -> false);

    private HaltingCommits() {}

    static boolean isAskedFor() {
        return System.getProperty("halt.commit") != null
                || System.getProperty("halt.statement") != null
                || System.getProperty("halt.value") != null;
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
        return result instanceof PreparedStatement prepared ? watched(prepared) : result;
    }

    private PreparedStatement watched(PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                HaltingCommits.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set")
                            && arguments.length > 1
                            && String.valueOf(arguments[1]).contains(value)) {
                        Runtime.getRuntime().halt(HaltingCanbao.KILLED);
                    }
                    return answer(statement, method, arguments);
                });
    }

    private static Object answer(Object asked, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(asked, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
