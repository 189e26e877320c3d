package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.intake.AbandonedRun;
import cn.canbao.job.PastEdition;
import cn.canbao.problem.PlainLine;
import cn.canbao.publication.Rates;
import cn.canbao.publication.TextWidth;
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
    private static final List<String> HEADER = List.of("期", "截至", "运行", "已上报", "完成率", "行", "退回行", "错误", "输出");
    private static final String UNKNOWN = "-";
    private static final int LAST_TEXT = 2;

    private final Campaign campaign;
    private final List<PastEdition> editions;
    private final List<AbandonedRun> abandoned;

    EditionList(Campaign campaign, List<PastEdition> editions, List<AbandonedRun> abandoned) {
        this.campaign = campaign;
        this.editions = editions;
        this.abandoned = abandoned;
    }

    void print(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        editions.forEach(edition -> lines.add(line(edition)));
        int[] widths = new int[HEADER.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
            }
        });
        out.println(campaign.title() + "  共" + editions.size() + "期");
        out.println();
        lines.forEach(line -> out.println(aligned(line, widths)));
        if (!abandoned.isEmpty()) {
            out.println();
            abandoned.forEach(run -> out.println(line(run)));
        }
        out.flush();
    }

    private static String line(AbandonedRun run) {
        return "中止  第" + run.run().number() + "次运行  截至 " + MINUTE.format(run.run().asOf()) + "  "
                + PlainLine.visible(run.cause().step() + "：" + run.cause().reason()) + "  暂缓 " + run.held() + " 个文件";
    }

    private List<String> line(PastEdition edition) {
        return List.of(
                "第" + edition.entry().number() + "期",
                MINUTE.format(edition.entry().asOf()),
                minute(edition.ended()),
                edition.reporting().reported() + "/" + edition.reporting().all(),
                Rates.of(edition.entry().totals().get(campaign.everybody().id()))
                        .flatMap(rate -> rate.percent().map(percent -> percent + "%"))
                        .orElse(UNKNOWN),
                String.valueOf(edition.rows().read()),
                String.valueOf(edition.rows().rejected()),
                String.valueOf(edition.errors().all()),
                PlainLine.visible(edition.outputs().toString()) + remark(edition));
    }

    private static String remark(PastEdition edition) {
        if (edition.replacedBy() != null) {
            return "（已由第" + edition.replacedBy() + "期取代）";
        }
        return Files.isDirectory(edition.outputs())
                ? ""
                : "（已不在，可用 report --edition " + edition.entry().number() + " 重新生成）";
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
