package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.completion.CompletionRate;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.job.Consolidation;
import cn.canbao.problem.Message;
import cn.canbao.ranking.Band;
import cn.canbao.text.PlainLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What the clerk sees at the end of a run. */
final class ConsoleReport {

    private static final int SHOWN = 3;

    private final Campaign campaign;
    private final Console console;
    private final PrintWriter out;

    ConsoleReport(Campaign campaign, Console console) {
        this.campaign = campaign;
        this.console = console;
        this.out = console.out();
    }

    void print(Consolidation.Result result) {
        Edition edition = result.edition();
        RunSummary account = new RunSummary(result);
        out.println();
        console.say(Message.of("report-title")
                .with("title", PlainLine.of(campaign.title()))
                .with("edition", edition.number())
                .with("asOf", edition.asOf()));
        out.println();
        console.say(Message.of("report-files").with("account", account.files()));
        account.archived()
                .ifPresent(archived -> console.say(Message.of("report-archived").with("account", archived)));
        console.say(Message.of("report-rows").with("account", account.rows()));
        console.say(Message.of("report-errors")
                .with("errors", result.errors().all())
                .with("corrected", result.errors().corrected()));
        if (!result.questions().line().isEmpty()) {
            console.say(Message.of("report-questions")
                    .with("questions", result.questions().line()));
        }
        if (result.left().regions() > 0) {
            console.say(Message.of("report-left")
                    .with("regions", result.left().regions())
                    .with("people", result.left().people()));
        }
        out.println();
        printRanking(edition);
        out.println();
        console.say(Message.of("report-outputs").with("outputs", result.outputs()));
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
        out.println("  " + PlainLine.of(campaign.bulletin().totalLabel()) + "  " + rate(edition.total()));
        console.say(Message.of("report-bands")
                .with("above", campaign.bands().above())
                .with("upper", count(ranked, Band.UPPER))
                .with("below", campaign.bands().below())
                .with("lower", count(ranked, Band.LOWER))
                .with(
                        "never",
                        edition.regions().stream()
                                .filter(region -> level.equals(region.level())
                                        && region.reported().equals("never"))
                                .count()));
    }

    private void printLine(Edition.EditionRegion region) {
        out.println("  " + region.rank() + "  " + PlainLine.of(region.name()) + "  " + rate(region));
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
        return EditionRates.of(region.categories().get(campaign.everybody().id()));
    }
}
