package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.completion.CompletionRate;
import cn.canbao.job.Consolidation;
import cn.canbao.publication.Rates;
import cn.canbao.ranking.Band;
import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.SheetRows;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the clerk sees at the end of a run. */
final class ConsoleReport {

    private static final int SHOWN = 3;
    private static final List<String> OUTCOMES =
            List.of("accepted", "partial", "rejected", "duplicate", "unchanged", "held", "deferred", "ignored");

    private final Campaign campaign;
    private final PrintWriter out;

    ConsoleReport(Campaign campaign, PrintWriter out) {
        this.campaign = campaign;
        this.out = out;
    }

    void print(Consolidation.Result result) {
        Edition edition = result.edition();
        out.println();
        out.println(campaign.title() + "  第" + edition.number() + "期  截至 " + edition.asOf());
        out.println();
        out.println("文件  " + files(result.files()));
        out.println("行    " + rows(result.files()));
        out.println("退回  " + result.standingErrors() + " 条待更正或已更正的错误，见 rejected-rows.xlsx");
        out.println();
        printRanking(edition);
        out.println();
        out.println("输出  " + result.outputs());
        out.flush();
    }

    private static String files(List<EditionFile> files) {
        Map<String, Long> counts =
                files.stream().collect(Collectors.groupingBy(EditionFile::outcome, Collectors.counting()));
        Map<String, Long> ordered = new LinkedHashMap<>();
        OUTCOMES.stream().filter(counts::containsKey).forEach(outcome -> ordered.put(outcome, counts.get(outcome)));
        return files.size() + " = "
                + ordered.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(" + "));
    }

    private static String rows(List<EditionFile> files) {
        SheetRows all = files.stream()
                .flatMap(file -> file.sheets().stream())
                .map(EditionFile.EditionSheet::rows)
                .reduce(new SheetRows(0, 0, 0, 0, 0, 0, 0, 0, 0), SheetRows::plus);
        return all.read() + " = " + all.accepted() + " accepted + " + all.warned() + " warned + " + all.rejected()
                + " rejected + " + all.duplicate() + " duplicate + " + all.total() + " total + " + all.header()
                + " header + " + all.title() + " title + " + all.footer() + " footer";
    }

    private void printRanking(Edition edition) {
        String level = campaign.levels().get(0).id().word();
        List<Edition.EditionRegion> ranked = edition.regions().stream()
                .filter(region -> level.equals(region.level()) && region.rank() != null)
                .sorted(Comparator.comparing(
                        Edition.EditionRegion::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
                .toList();
        int last = Math.max(SHOWN, ranked.size() - SHOWN);
        ranked.stream().limit(SHOWN).forEach(this::printLine);
        if (last > SHOWN) {
            out.println("  …");
        }
        ranked.stream().skip(last).forEach(this::printLine);
        out.println("  " + campaign.bulletin().totalLabel() + "  " + rate(edition.total()));
        out.println("  " + campaign.bands().above() + "%以上 " + count(ranked, Band.UPPER) + " 个，"
                + campaign.bands().below() + "%以下 " + count(ranked, Band.LOWER) + " 个，未上报 "
                + edition.regions().stream()
                        .filter(region -> level.equals(region.level())
                                && region.reported().equals("never"))
                        .count()
                + " 个");
    }

    private void printLine(Edition.EditionRegion region) {
        out.println("  " + region.rank() + "  " + region.name() + "  " + rate(region));
    }

    private long count(List<Edition.EditionRegion> regions, Band band) {
        return regions.stream()
                .flatMap(region -> progress(region).stream())
                .filter(rate -> Band.of(rate, campaign.bands()) == band)
                .count();
    }

    private String rate(Edition.EditionRegion region) {
        return progress(region)
                .flatMap(rate ->
                        rate.percent().map(percent -> rate.enrolled() + "/" + rate.target() + "  " + percent + "%"))
                .orElse("—");
    }

    private Optional<CompletionRate> progress(Edition.EditionRegion region) {
        return Rates.of(region.categories().get(campaign.everybody().id()));
    }
}
