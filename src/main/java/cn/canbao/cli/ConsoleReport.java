package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.completion.CompletionRate;
import cn.canbao.job.Consolidation;
import cn.canbao.problem.PlainLine;
import cn.canbao.publication.Rates;
import cn.canbao.ranking.Band;
import cn.canbao.staging.Edition;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What the clerk sees at the end of a run. */
final class ConsoleReport {

    private static final int SHOWN = 3;

    private final Campaign campaign;
    private final PrintWriter out;

    ConsoleReport(Campaign campaign, PrintWriter out) {
        this.campaign = campaign;
        this.out = out;
    }

    void print(Consolidation.Result result) {
        Edition edition = result.edition();
        RunAccount account = new RunAccount(result);
        out.println();
        out.println(campaign.title() + "  第" + edition.number() + "期  截至 " + edition.asOf());
        out.println();
        out.println("文件  " + account.files());
        out.println("行    " + account.rows());
        out.println("退回  " + result.errors().all() + " 条错误，其中 "
                + result.errors().corrected() + " 条已由别的文件更正，见 rejected-rows.xlsx");
        out.println();
        printRanking(edition);
        out.println();
        out.println("输出  " + PlainLine.visible(result.outputs().toString()));
        out.flush();
    }

    private void printRanking(Edition edition) {
        String level = campaign.levels().get(0).id().word();
        List<Edition.EditionRegion> ranked = edition.ranked(level).stream()
                .filter(region -> region.rank() != null)
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
