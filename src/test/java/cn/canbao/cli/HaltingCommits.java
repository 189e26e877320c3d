package cn.canbao.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets the program die right behind a commit: that of the number {@code halt.commit}, or the first one behind a statement that begins with
 * {@code halt.statement}. What a killed program leaves of its database is what was committed, so hardly any
 * other moment counts.
 */
class HaltingCommits implements BeanPostProcessor {

    private final int number = Integer.getInteger("halt.commit", 0);
    private final String statement = System.getProperty("halt.statement", "\n").toUpperCase(Locale.ROOT);
    private final AtomicInteger commits = new AtomicInteger();
    private final ThreadLocal<Boolean> isStated = ThreadLocal.withInitial(() -> false);

    static boolean isAskedFor() {
        return System.getProperty("halt.commit") != null || System.getProperty("halt.statement") != null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return watched(super.getConnection());
                    }
                }
                : bean;
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
