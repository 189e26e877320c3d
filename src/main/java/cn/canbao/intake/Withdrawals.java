package cn.canbao.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The withdrawals of editions, in the staging database. */
public final class Withdrawals {

    private final JdbcClient jdbc;

    /** Reads and writes the staging database. */
    public Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every withdrawal, in the order of the runs. */
    public List<Withdrawal> all() {
        return jdbc.sql("""
                        SELECT run_no AS run, edition_no AS edition, before_run, reason, withdrawn_at AS at
                        FROM withdrawal
                        ORDER BY run_no
                        """).query(Withdrawal.class).list();
    }

    /** Brings the database up to the ledger; what it knows already stays. */
    public void keep(List<Withdrawal> recorded) {
        Set<Long> known = new HashSet<>();
        all().forEach(withdrawal -> known.add(withdrawal.run()));
        recorded.stream()
                .filter(withdrawal -> !known.contains(withdrawal.run()))
                .forEach(this::add);
    }

    private void add(Withdrawal withdrawal) {
        jdbc.sql("""
                        INSERT INTO withdrawal (run_no, edition_no, before_run, reason, withdrawn_at)
                        VALUES (:run, :edition, :beforeRun, :reason, :at)
                        """)
                .param("run", withdrawal.run())
                .param("edition", withdrawal.edition())
                .param("beforeRun", withdrawal.beforeRun())
                .param("reason", withdrawal.reason())
                .param("at", withdrawal.at())
                .update();
    }
}
