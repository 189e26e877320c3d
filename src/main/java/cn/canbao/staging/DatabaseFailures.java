package cn.canbao.staging;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/** Tells what a database failed with apart: what it said itself, and what was no fault of the values that it was given. */
public final class DatabaseFailures {

    private DatabaseFailures() {}

    /** Whether the driver of a database made it. */
    public static boolean isOfDatabase(Throwable failure) {
        return failure instanceof SQLException;
    }

    /** Whether the way to the database was lost, or the same could go well the next time. */
    public static boolean isOfConnection(Throwable failure) {
        return failure instanceof SQLNonTransientConnectionException || failure instanceof SQLTransientException;
    }
}
