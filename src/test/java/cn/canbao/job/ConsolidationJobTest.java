package cn.canbao.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.configuration.CampaignConfiguration;
import cn.canbao.intake.Archive;
import cn.canbao.job.batch.ConsolidationJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The steps of the job, and what happens when one of them breaks off. */
@SpringJUnitConfig({JobContext.Parts.class, OrdinaryRun.class, ConsolidationJobTest.World.class})
@SpringBatchTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ConsolidationJobTest {

    @TempDir
    static Path folder;

    @Autowired
    private JobOperatorTestUtils job;

    @Autowired
    private JobOperator operator;

    @Autowired
    private Job consolidation;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Archive archive;

    @Autowired
    private Moments moments;

    /** Lets a test act at the moment when the files to read are known. */
    static final class Moments implements RunProgress {
        private IntConsumer beforeReading = count -> {};

        @Override
        public void filesToRead(int count) {
            beforeReading.accept(count);
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
            Path world = Files.createTempDirectory(folder, "world");
            Files.createDirectories(world.resolve("input"));
            Files.copy(Path.of("input/海子街镇.xlsx"), world.resolve("input/海子街镇.xlsx"));
            CampaignConfiguration configured = CampaignConfiguration.read(Path.of("config"));
            return configured.with(
                    configured.settings().in(world.resolve("input"), world.resolve("output"), world.resolve("data")));
        }

        @Bean
        Moments progress() {
            return new Moments();
        }
    }

    @Test
    void runsItsStepsInTheOrderOfTheSentence() throws Exception {
        job.setJob(consolidation);

        JobExecution execution = job.startJob(parameters());

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(execution.getStepExecutions())
                .extracting(StepExecution::getStepName)
                .filteredOn(name -> !name.contains(":"))
                .containsExactly(
                        "registerSubmissions", "readSubmissions", "mergeRecords", "completeEdition", "publishEdition");
    }

    @Test
    void namesThePartitionsByTheHashesOfTheirFiles() throws Exception {
        job.setJob(consolidation);

        JobExecution execution = job.startJob(parameters());

        String sha256 = jdbc.queryForObject("SELECT sha256 FROM submission", String.class);
        assertThat(execution.getStepExecutions())
                .extracting(StepExecution::getStepName)
                .contains("readSubmission:" + sha256 + "-1@" + execution.getId());
    }

    @Test
    void registersWithoutReading() {
        job.setJob(consolidation);

        JobExecution execution = job.startStep("registerSubmissions", parameters(), new ExecutionContext());

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(jdbc.queryForList("SELECT path || ' ' || outcome FROM submission", String.class))
                .containsExactly("海子街镇.xlsx registered");
        assertThat(count("summary_row")).isZero();
    }

    @Test
    void readsAFileOnceAlthoughTheFirstAttemptBrokeOffAndLeftRows() throws Exception {
        moments.beforeReading = files -> move(".away", true);
        JobExecution broken = operator.start(consolidation, parameters());
        assertThat(broken.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(count("edition")).isZero();

        jdbc.update("INSERT INTO passed_row (submission_id, sheet_no, row_no, bin)"
                + " SELECT submission_id, 0, 1, 'title' FROM submission");
        moments.beforeReading = files -> move(".away", false);
        JobExecution finished = operator.restart(broken);

        assertThat(finished.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(count("summary_row")).isEqualTo(10);
        assertThat(jdbc.queryForObject("SELECT rows_read FROM sheet", Integer.class))
                .isEqualTo(count("summary_row") + count("passed_row") + count("rejected_row"));
        assertThat(count("edition")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"registerSubmissions", "readSubmissions", "mergeRecords", "completeEdition", "publishEdition"})
    void changesNothingWhenAStepIsDoneOnceMore(String step) throws Exception {
        job.setJob(consolidation);
        job.startJob(parameters());
        var before = everything();

        JobExecution again = job.startStep(step, parameters(), new ExecutionContext());

        assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(everything()).isEqualTo(before);
    }

    /** Every row of every table but those of the framework. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> everything = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'"
                        + " AND table_name NOT LIKE 'BATCH%'",
                String.class)) {
            everything.put(
                    table,
                    jdbc
                            .query("SELECT * FROM \"" + table + "\"", (row, number) -> {
                                var values = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    values.append(row.getString(i)).append('|');
                                }
                                return values.toString();
                            })
                            .stream()
                            .sorted()
                            .toList());
        }
        return everything;
    }

    private void move(String suffix, boolean away) {
        Path kept = archive.file(jdbc.queryForObject("SELECT sha256 FROM submission", String.class));
        Path aside = kept.resolveSibling(kept.getFileName() + suffix);
        try {
            Files.move(away ? kept : aside, away ? aside : kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    private static JobParameters parameters() {
        return new JobParametersBuilder()
                .addLong(ConsolidationJob.RUN, 1L)
                .addLocalDateTime(ConsolidationJob.AS_OF, LocalDateTime.of(2021, 2, 2, 10, 0))
                .addString(ConsolidationJob.CAMPAIGN, "qixingguan-2021")
                .toJobParameters();
    }
}
