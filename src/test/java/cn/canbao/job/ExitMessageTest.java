package cn.canbao.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.job.batch.ConsolidationJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What the framework records of a failure whose message names a person. */
@SpringJUnitConfig({JobContext.Parts.class, OrdinaryRun.class, ExitMessageTest.World.class})
@DirtiesContext
class ExitMessageTest {

    @TempDir
    static Path folder;

    @Autowired
    private JobOperator operator;

    @Autowired
    private Job consolidation;

    @Autowired
    private JdbcTemplate jdbc;

    /** Fails as a database does that names the value it refused. */
    static final class Failing implements RunProgress {
        @Override
        public void filesToRead(int count) {
            throw new IllegalStateException("Value too long: '520501198001010019'\n520501\t19800101\t0019");
        }

        @Override
        public void fileRead() {}

        @Override
        public void step(String name) {}
    }

    @Configuration(proxyBeanMethods = false)
    static class World {

        @Bean
        CampaignConfiguration configuration() throws IOException {
            Files.createDirectories(folder.resolve("input"));
            CampaignConfiguration configured = CampaignConfiguration.read(Path.of("config"));
            return configured.with(configured
                    .settings()
                    .in(folder.resolve("input"), folder.resolve("output"), folder.resolve("data")));
        }

        @Bean
        RunProgress progress() {
            return new Failing();
        }
    }

    @Test
    void masksTheNumbersInTheRecordsOfStepsAndJobs() throws Exception {
        var execution = operator.start(
                consolidation,
                new JobParametersBuilder()
                        .addLong(ConsolidationJob.RUN, 1L)
                        .addLocalDateTime(ConsolidationJob.AS_OF, LocalDateTime.of(2021, 2, 2, 10, 0))
                        .addString(ConsolidationJob.CAMPAIGN, "qixingguan-2021")
                        .toJobParameters());

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        List<String> messages = jdbc.queryForList(
                "SELECT exit_message FROM batch_step_execution UNION ALL SELECT exit_message FROM batch_job_execution",
                String.class);
        assertThat(messages).anyMatch(message -> message.contains("Value too long: '520501**********19"));
        assertThat(messages).noneMatch(message -> message.contains("1980"));
        assertThat(RunFailedException.because(execution.getAllFailureExceptions()))
                .hasMessageContaining("520501**********19")
                .message()
                .doesNotContain("1980", "\n");
    }
}
