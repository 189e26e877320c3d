package cn.canbao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All documents of the committed sample: how long a cold program takes from the frozen edition to the last published file, read back and
 * compared, as its own log tells.
 */
final class DocumentsTask implements Task {

    private static final int DONE_WITH_REJECTS = 2;
    private static final Pattern PUBLISHED = Pattern.compile(
            "Step: \\[publishEdition] executed in (?:(\\d+)m(?=\\d|$))?(?:(\\d+)s(?=\\d|$))?(?:(\\d+)ms)?\\s*$",
            Pattern.MULTILINE);

    private final Options options;

    DocumentsTask(Options options) {
        this.options = options;
    }

    @Override
    public String id() {
        return Goals.DOCUMENTS;
    }

    @Override
    public String label() {
        return "all documents of the sample edition, written, read back and published";
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Ended run(int round) throws IOException, InterruptedException, TaskFailedException {
        Path work = options.folder().resolve("work").resolve(id());
        Folders.delete(work);
        List<String> command = new ArrayList<>(options.launch());
        Collections.addAll(command, "run", "--config", "config", "--input", "input", "--as-of", "2021-02-02T10:00");
        Collections.addAll(command, "--data", work.resolve("data").toString());
        Collections.addAll(command, "--output", work.resolve("output").toString());
        Ended ended = Child.run(command, options.logs().resolve(id() + "-" + round + ".txt"));
        if (ended.exitCode() != DONE_WITH_REJECTS) {
            throw new TaskFailedException(
                    label() + " ended with exit code " + ended.exitCode() + ", expected 2\n" + ended.tail());
        }
        Path log = work.resolve("output/logs/canbao.log");
        Matcher published = PUBLISHED.matcher(Files.readString(log));
        if (!published.find()) {
            throw new TaskFailedException(label() + ": " + log + " does not say how long it took");
        }
        double seconds =
                60 * number(published.group(1)) + number(published.group(2)) + number(published.group(3)) / 1000;
        return new Ended(seconds, ended.exitCode(), ended.peakKilobytes(), ended.log());
    }

    private static double number(String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
