package cn.canbao.publication.json;

import cn.canbao.campaign.Enrolment;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionRates;
import cn.canbao.ledger.RebuildNote;
import cn.canbao.publication.facts.ScheduleStatus;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.SheetRows;
import cn.canbao.staging.problems.ProblemCount;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** summary.json: the edition for other programs; its form is stable. */
public final class SummaryJson {

    /** Its name in the folder of an edition. */
    public static final String NAME = "summary.json";

    private record Summary(
            String campaign,
            String asOf,
            int edition,
            Map<String, Total> totals,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Expected expected,

            List<Region> regions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Persons persons,

            List<File> files,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<File> archived,

            List<ProblemCount> problems,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RebuildNote rebuilt) {}

    private record Persons(
            long seen,
            long distinct,
            long duplicatesWithin,
            long duplicatesAcross,
            Map<String, Long> enrolment,
            List<Text> unknownCategories) {}

    /** What the schedule expects of everybody, and how many regions of the first level are behind it. */
    private record Expected(String rate, long behind) {}

    private record Text(String text, long count) {}

    /** @param counted people enrolled that the rate counts, where they are not all of them */
    private record Total(
            long target,
            @Nullable Long enrolled,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long counted,

            @Nullable String rate) {}

    private record Region(
            String code,
            String name,
            String level,
            @Nullable String parent,
            String reported,
            @Nullable Integer rank,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean behind,

            Map<String, Category> categories) {}

    private record Category(
            long target,
            @Nullable Long enrolled,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long counted,

            @Nullable String rate,
            @Nullable Integer rank) {}

    private record File(
            String file,
            @Nullable String sha256,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String message,

            List<Sheet> sheets,
            List<ProblemCount> problems) {}

    private record Sheet(String sheet, String kind, SheetRows rows) {}

    /**
     * Writes it.
     *
     * @param schedule what the schedule expects of the edition
     * @param archived what was read again without lying in the drop folder
     * @param problems how often each problem was found in each file, by its name
     * @param unknownCategories how often each text was found where a category was expected
     * @param rebuilt how the database was made anew before this run; null when it was not
     */
    public void write(
            Edition edition,
            ScheduleStatus schedule,
            List<EditionFile> files,
            List<EditionFile> archived,
            Map<String, List<ProblemCount>> problems,
            Map<String, Long> unknownCategories,
            @Nullable RebuildNote rebuilt,
            OutputStream out) {
        Map<String, Total> totals = new LinkedHashMap<>();
        edition.total()
                .categories()
                .forEach((category, progress) -> totals.put(
                        category,
                        new Total(progress.target(), progress.enrolled(), counted(progress), rate(progress))));
        JsonFile.write(
                out,
                new Summary(
                        edition.campaignId(),
                        edition.asOf().toString(),
                        edition.number(),
                        totals,
                        schedule.expected()
                                .map(expected -> new Expected(
                                        expected.percent().toPlainString(),
                                        schedule.behind().size()))
                                .orElse(null),
                        edition.regions().stream()
                                .skip(1)
                                .map(region -> region(region, schedule))
                                .toList(),
                        edition.persons().isEmpty() ? null : persons(edition.persons(), unknownCategories),
                        files(files, problems),
                        files(archived, problems),
                        total(problems.values()),
                        rebuilt));
    }

    private static Persons persons(Map<String, Long> persons, Map<String, Long> unknownCategories) {
        Map<String, Long> enrolment = new LinkedHashMap<>();
        for (Enrolment one : Enrolment.values()) {
            enrolment.put(one.word(), persons.getOrDefault(one.word(), 0L));
        }
        return new Persons(
                persons.getOrDefault("seen", 0L),
                persons.getOrDefault("distinct", 0L),
                persons.getOrDefault("duplicates-within", 0L),
                persons.getOrDefault("duplicates-across", 0L),
                enrolment,
                unknownCategories.entrySet().stream()
                        .map(one -> new Text(one.getKey(), one.getValue()))
                        .toList());
    }

    private static Region region(Edition.EditionRegion region, ScheduleStatus schedule) {
        Map<String, Category> categories = new LinkedHashMap<>();
        region.categories()
                .forEach((category, progress) -> categories.put(
                        category,
                        new Category(
                                progress.target(),
                                progress.enrolled(),
                                counted(progress),
                                rate(progress),
                                progress.rank())));
        return new Region(
                region.code(),
                region.name(),
                String.valueOf(region.level()),
                region.parent(),
                region.reported(),
                region.rank(),
                schedule.isBehind(region),
                categories);
    }

    private static List<File> files(List<EditionFile> files, Map<String, List<ProblemCount>> problems) {
        return files.stream()
                .map(file -> file(file, problems.getOrDefault(file.path(), List.of())))
                .toList();
    }

    private static File file(EditionFile file, List<ProblemCount> problems) {
        return new File(
                file.path(),
                file.sha256(),
                file.outcome(),
                file.message(),
                file.sheets().stream()
                        .map(sheet -> new Sheet(sheet.name(), sheet.kind(), sheet.rows()))
                        .toList(),
                problems);
    }

    private static @Nullable Long counted(Edition.CategoryResult progress) {
        return progress.countsEverybody() ? null : progress.numerator();
    }

    private static @Nullable String rate(Edition.CategoryResult progress) {
        return EditionRates.percent(progress).map(BigDecimal::toPlainString).orElse(null);
    }

    private static List<ProblemCount> total(Collection<List<ProblemCount>> files) {
        Map<String, ProblemCount> total = new TreeMap<>();
        files.stream()
                .flatMap(List::stream)
                .forEach(one -> total.merge(
                        one.code() + " " + one.severity(),
                        one,
                        (a, b) -> new ProblemCount(a.code(), a.severity(), a.count() + b.count())));
        return List.copyOf(total.values());
    }
}
