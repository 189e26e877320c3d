#!/usr/bin/env bash
# spring-batch-core 6.0.6, H2 2.5.252, Java 17 or newer
#
# Behaviour: the builder of a chunk-oriented step asks for no transaction manager any more (chunk(int)). Without one the step runs, commits and fails as usual, but nothing
# is rolled back: the rows that the writer had inserted before it threw stay in the table, and a restart writes them twice. Nothing is logged. With
# transactionManager(...) they are gone.
#
# Seen on 30 November 2026, six items in chunks of three, the writer throws at the sixth:
#   without: FAILED [1, 2, 3, 4, 5]
#   with:    FAILED [1, 2, 3]
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>chunk</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.springframework.batch</groupId><artifactId>spring-batch-core</artifactId><version>6.0.6</version></dependency>
        <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.5.252</version></dependency>
        <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.20</version></dependency>
    </dependencies>
</project>
POM
cat > FailedChunk.java <<'JAVA'
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

public class FailedChunk {
    public static void main(String[] args) throws Exception {
        var source = JdbcConnectionPool.create("jdbc:h2:mem:chunk;DB_CLOSE_DELAY=-1", "sa", "");
        var jdbc = new JdbcTemplate(source);
        jdbc.execute("CREATE TABLE line (n INT)");
        for (boolean isGiven : new boolean[] {false, true}) {
            jdbc.execute("DELETE FROM line");
            var repository = new ResourcelessJobRepository();
            var step = new StepBuilder("step", repository)
                    .<Integer, Integer>chunk(3)
                    .reader(new ListItemReader<>(List.of(1, 2, 3, 4, 5, 6)))
                    .writer(chunk -> {
                        for (int n : chunk) {
                            if (n == 6) {
                                throw new IllegalStateException("the sixth");
                            }
                            jdbc.update("INSERT INTO line VALUES (?)", n);
                        }
                    });
            if (isGiven) {
                step.transactionManager(new JdbcTransactionManager(source));
            }
            var parameters = new JobParameters();
            var execution = repository.createJobExecution(
                    repository.createJobInstance("job", parameters), parameters, new ExecutionContext());
            new JobBuilder("job", repository).start(step.build()).build().execute(execution);
            System.out.println((isGiven ? "with" : "without") + ": " + execution.getStatus() + " "
                    + jdbc.queryForList("SELECT n FROM line ORDER BY n", Integer.class));
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath > log 2>&1 || { cat log >&2; exit 2; }
javac -cp "$(cat classpath)" -d . FailedChunk.java || exit 2
java -cp "$(cat classpath):." FailedChunk | tee seen
grep -qxF 'without: FAILED [1, 2, 3, 4, 5]' seen && grep -qxF 'with: FAILED [1, 2, 3]' seen
