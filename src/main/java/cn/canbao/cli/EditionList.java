package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.edition.EditionRates;
import cn.canbao.intake.AbandonedRun;
import cn.canbao.intake.Withdrawal;
import cn.canbao.job.PastEdition;
import cn.canbao.problem.Message;
import cn.canbao.text.PlainLine;
import cn.canbao.text.TextWidth;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The editions as a table on the console, a line each. */
final class EditionList {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS =
            List.of("edition", "as-of", "ended", "reported", "rate", "rows", "rejected", "errors", "outputs");
    private static final String UNKNOWN = "-";
    private static final int LAST_TEXT = 2;

    private final Campaign campaign;
    private final List<PastEdition> editions;
    private final List<AbandonedRun> abandoned;
    private final Console console;

    EditionList(Campaign campaign, List<PastEdition> editions, List<AbandonedRun> abandoned, Console console) {
        this.campaign = campaign;
        this.editions = editions;
        this.abandoned = abandoned;
        this.console = console;
    }

    void print() {
        PrintWriter out = console.out();
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS.stream()
                .map(column -> console.words("history-" + column))
                .toList());
        editions.forEach(edition -> lines.add(line(edition)));
        int[] widths = new int[COLUMNS.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
            }
        });
        console.say(Message.of("history-title").with("title", campaign.title()).with("count", editions.size()));
        out.println();
        lines.forEach(line -> out.println(aligned(line, widths)));
        if (!abandoned.isEmpty()) {
            out.println();
            abandoned.forEach(run -> out.println(line(run)));
        }
        out.flush();
    }

    private String line(AbandonedRun run) {
        return console.words(Message.of("history-abandoned")
                .with("run", run.run().number())
                .with("asOf", MINUTE.format(run.run().asOf()))
                .with(
                        "step",
                        Message.of("step-" + run.cause().step(), run.cause().step()))
                .with("reason", PlainLine.visible(run.cause().reason()))
                .with("held", run.held()));
    }

    private List<String> line(PastEdition edition) {
        return List.of(
                console.words(Message.of("history-number")
                        .with("edition", edition.entry().number())),
                MINUTE.format(edition.entry().asOf()),
                minute(edition.ended()),
                edition.reporting().reported() + "/" + edition.reporting().all(),
                EditionRates.of(edition.entry()
                                .totals()
                                .get(campaign.everybody().id()))
                        .flatMap(rate -> rate.percent().map(percent -> percent + "%"))
                        .orElse(UNKNOWN),
                String.valueOf(edition.rows().read()),
                String.valueOf(edition.rows().rejected()),
                String.valueOf(edition.errors().all()),
                PlainLine.visible(edition.outputs().toString()) + remark(edition));
    }

    private String remark(PastEdition edition) {
        Withdrawal withdrawal = edition.withdrawal();
        if (withdrawal != null) {
            return console.words(Message.of("history-withdrawn")
                    .with("at", MINUTE.format(withdrawal.at()))
                    .with("reason", withdrawal.reason()));
        }
        if (edition.replacedBy() != null) {
            return console.words(Message.of("history-replaced").with("by", edition.replacedBy()));
        }
        return Files.isDirectory(edition.outputs())
                ? ""
                : console.words(Message.of("history-gone")
                        .with("edition", edition.entry().number()));
    }

    private static String minute(@Nullable LocalDateTime moment) {
        return moment == null ? UNKNOWN : MINUTE.format(moment);
    }

    /** Texts to the left, numbers to the right; nothing follows the last one. */
    private static String aligned(List<String> line, int[] widths) {
        StringBuilder aligned = new StringBuilder();
        for (int i = 0; i < line.size() - 1; i++) {
            String blank = " ".repeat(widths[i] - TextWidth.of(line.get(i)));
            aligned.append(i <= LAST_TEXT ? line.get(i) + blank : blank + line.get(i))
                    .append("  ");
        }
        return aligned.append(line.get(line.size() - 1)).toString();
    }
}
