package cn.canbao.benchmark;

import cn.canbao.county.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The whole program, from its start to its end, on a county; its figures are held against the known ones. */
final class RunTask implements Task {

    private final String id;
    private final String label;
    private final Roll roll;
    private final RunScenario scenario;
    private final Path work;
    private final Options options;

    /**
     * @param roll the county
     * @param scenario which of its runs
     * @param work where data and output go; on the first run it is emptied before
     */
    RunTask(String id, String label, Roll roll, RunScenario scenario, Path work, Options options) {
        this.id = id;
        this.label = label;
        this.roll = roll;
        this.scenario = scenario;
        this.work = work;
        this.options = options;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return "whole run: " + label;
    }

    @Override
    public long rows() {
        return roll.answer().rows();
    }

    @Override
    public Ended run(int round) throws IOException, InterruptedException, TaskFailedException {
        scenario.prepare(work);
        List<String> command = new ArrayList<>(options.launch());
        Collections.addAll(command, "run", "--config", roll.county().config().toString());
        Collections.addAll(command, "--input", roll.county().input().toString());
        Collections.addAll(command, "--data", work.resolve("data").toString());
        Collections.addAll(command, "--output", work.resolve("output").toString(), "--as-of", scenario.asOf());
        Ended ended = Child.run(command, options.logs().resolve(id + "-" + round + ".txt"));
        scenario.restore();
        check(ended);
        return ended;
    }

    private void check(Ended ended) throws IOException, TaskFailedException {
        if (ended.exitCode() != 0 && ended.exitCode() != 2) {
            throw new TaskFailedException(
                    label() + " ended with exit code " + ended.exitCode() + ", expected 0 or 2\n" + ended.tail());
        }
        Path summary = work.resolve("output/county-2024")
                .resolve(scenario.asOf().replaceAll("[-:]", "").replace('T', '-'))
                .resolve("summary.json");
        if (!Files.exists(summary)) {
            throw new TaskFailedException(label() + " left no " + summary + "\n" + ended.tail());
        }
        List<String> differences = new Verification(scenario.answer()).differences(summary);
        if (!differences.isEmpty()) {
            throw new TaskFailedException(
                    label() + " came to other figures than the county has:\n  " + String.join("\n  ", differences));
        }
    }
}
