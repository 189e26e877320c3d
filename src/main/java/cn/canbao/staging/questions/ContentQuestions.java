package cn.canbao.staging.questions;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.region.Register;
import cn.canbao.staging.questions.EnrolledFigures.Figure;
import cn.canbao.staging.questions.EnrolledFigures.RegionCategory;
import cn.canbao.staging.questions.EnrolledFigures.Source;
import cn.canbao.staging.questions.PathContents.Content;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks about files that are handed in again: an old one put back, and one of a new date with the figures of the old. */
final class ContentQuestions {

    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final ChangesSinceEdition since;
    private final SheetMoments sheets;
    private final List<UnconfirmedQuestion> findings = new ArrayList<>();
    private final Set<String> old = new HashSet<>();

    ContentQuestions(
            JdbcClient jdbc, Campaign campaign, Register register, ChangesSinceEdition since, SheetMoments sheets) {
        this.jdbc = jdbc;
        this.campaign = campaign;
        this.register = register;
        this.since = since;
        this.sheets = sheets;
    }

    /**
     * In the order of the paths.
     *
     * @param now what counts
     * @param then what counted in the edition before; empty when there is none
     */
    List<UnconfirmedQuestion> find(Map<RegionCategory, Figure> now, Map<RegionCategory, Figure> then) {
        sheets.prepare(since.added().stream()
                .flatMap(content -> Stream.concat(Stream.of(content), since.predecessors(content).stream()))
                .map(Content::original)
                .toList());
        if (campaign.plausibility().asks(ProblemCode.EARLIER_AS_OF)) {
            since.added().forEach(this::addEarlier);
        }
        if (campaign.plausibility().asks(ProblemCode.FIGURES_REPEATED)) {
            addRepeated(now, then);
        }
        return findings;
    }

    private void addEarlier(Content content) {
        Optional<LocalDateTime> asOf = sheets.latest(content.original());
        for (Content before : since.predecessors(content)) {
            Optional<LocalDateTime> asOfBefore = sheets.latest(before.original());
            if (asOf.isEmpty() || asOfBefore.isEmpty()) {
                continue;
            }
            boolean isEarlier = asOf.get().isBefore(asOfBefore.get());
            if (isEarlier || wasThereBefore(content, before)) {
                Problem problem = Problem.of(ProblemCode.EARLIER_AS_OF, Place.file(content.path()))
                        .with("asOf", AsOfTexts.shown(asOf.get()))
                        .with("asOfBefore", AsOfTexts.shown(asOfBefore.get()))
                        .with("receivedBefore", AsOfTexts.shown(before.received()));
                old.add(content.path());
                findings.add(new UnconfirmedQuestion(
                        isEarlier ? problem : problem.with("variant", "back"),
                        List.of(content),
                        false,
                        null,
                        null,
                        side(content, asOf.get(), null),
                        side(before, asOfBefore.get(), null),
                        null));
                return;
            }
        }
    }

    /** Whether the path held the same content once, before what it held last. */
    private boolean wasThereBefore(Content content, Content before) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM submission s
                            WHERE s.path = :path
                              AND s.sha256 = :sha256
                              AND s.submission_id < :before)
                        """)
                .param("path", content.path())
                .param("sha256", content.sha256())
                .param("before", before.submission())
                .query(Boolean.class)
                .single();
    }

    private void addRepeated(Map<RegionCategory, Figure> now, Map<RegionCategory, Figure> then) {
        Map<Long, Map<RegionCategory, Figure>> byOriginal = new HashMap<>();
        now.forEach((key, figure) -> figure.sources().stream()
                .map(Source::submission)
                .distinct()
                .forEach(submission -> byOriginal
                        .computeIfAbsent(submission, one -> new TreeMap<>())
                        .put(key, figure)));
        for (Content content : since.added()) {
            Map<RegionCategory, Figure> figures = byOriginal.getOrDefault(content.original(), Map.of());
            Map<RegionCategory, Figure> before = since.edition().isPresent()
                    ? then
                    : since.replaced(content)
                            .map(one -> EnrolledFigures.saidBy(jdbc, one.original()))
                            .orElse(Map.of());
            if (!old.contains(content.path()) && !figures.isEmpty() && isRepeated(figures, before)) {
                addRepeated(content, figures, before);
            }
        }
    }

    /** Whether all figures are what they were, though somebody is enrolled and somebody is left to be. */
    private boolean isRepeated(Map<RegionCategory, Figure> figures, Map<RegionCategory, Figure> before) {
        boolean areSame = figures.entrySet().stream().allMatch(entry -> {
            Figure earlier = before.get(entry.getKey());
            return earlier != null && earlier.people() == entry.getValue().people();
        });
        return areSame
                && figures.values().stream().anyMatch(figure -> figure.people() > 0)
                && figures.entrySet().stream().anyMatch(entry -> isOpen(entry.getKey(), entry.getValue()));
    }

    /** Whether anybody is left to be enrolled, as far as the register knows. */
    private boolean isOpen(RegionCategory key, Figure figure) {
        return !register.contains(key.region())
                || register.figure(register.region(key.region()), Quantity.target(key.category()))
                                .orElse(Long.MAX_VALUE)
                        > figure.people();
    }

    private void addRepeated(Content content, Map<RegionCategory, Figure> figures, Map<RegionCategory, Figure> before) {
        Optional<LocalDateTime> asOf = sheets.latest(content.original());
        Optional<SheetMoments.Sheet> earlier = figures.keySet().stream()
                .flatMap(key -> before.getOrDefault(key, new Figure(0, List.of())).sources().stream())
                .map(sheets::of)
                .max(Comparator.comparing(SheetMoments.Sheet::asOf));
        if (asOf.isEmpty()
                || earlier.isEmpty()
                || !asOf.get().isAfter(earlier.get().asOf())) {
            return;
        }
        String everybody = campaign.everybody().id();
        long people = figures.entrySet().stream()
                .filter(entry -> entry.getKey().category().equals(everybody))
                .mapToLong(entry -> entry.getValue().people())
                .sum();
        long regions =
                figures.keySet().stream().map(RegionCategory::region).distinct().count();
        findings.add(new UnconfirmedQuestion(
                Problem.of(ProblemCode.FIGURES_REPEATED, Place.file(content.path()))
                        .with("count", regions)
                        .with("people", people)
                        .with("asOf", AsOfTexts.shown(asOf.get()))
                        .with("fileBefore", earlier.get().path())
                        .with("asOfBefore", AsOfTexts.shown(earlier.get().asOf())),
                List.of(content),
                false,
                null,
                null,
                side(content, asOf.get(), people),
                new Question.Side(
                        earlier.get().path(),
                        earlier.get().sha256(),
                        null,
                        0,
                        earlier.get().asOf(),
                        people),
                null));
    }

    private static Question.Side side(Content content, LocalDateTime asOf, @Nullable Long people) {
        return new Question.Side(content.path(), content.sha256(), null, 0, asOf, people);
    }
}
