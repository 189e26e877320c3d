package cn.canbao.edition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.CompletionBasis;
import cn.canbao.campaign.Confirmation;
import cn.canbao.campaign.Plausibility;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import cn.canbao.region.Register;
import cn.canbao.staging.RegionLabel;
import cn.canbao.staging.questions.AsOfTexts;
import cn.canbao.staging.questions.EnrolledFigures;
import cn.canbao.staging.questions.Question;
import cn.canbao.staging.questions.QuestionWriter;
import cn.canbao.staging.questions.Questions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks about targets of the register that are not what they were in the edition before. They count all the same: no sheet brought them
 * about that could be held.
 */
public final class TargetQuestions {

    /** The register, as it is told of. */
    static final String REGISTER = "config/register.xlsx";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final ProblemTexts texts;
    private final @Nullable Confirmation confirmation;
    private final String sha256;

    /**
     * Reads and writes the staging database.
     *
     * @param texts says questions in their language
     * @param confirmations what somebody vouches for
     * @param sha256 SHA-256 of the register, by which its targets are confirmed
     */
    public TargetQuestions(
            JdbcTemplate template,
            Campaign campaign,
            Register register,
            ProblemTexts texts,
            List<Confirmation> confirmations,
            String sha256) {
        this.jdbc = JdbcClient.create(template);
        this.campaign = campaign;
        this.register = register;
        this.texts = texts;
        this.sha256 = sha256;
        this.template = template;
        this.confirmation = confirmations.stream()
                .filter(one ->
                        one.code() == ProblemCode.TARGET_CHANGED && one.sha256().equals(sha256))
                .findFirst()
                .orElse(null);
    }

    /** Asks about the regions that report, once their edition is frozen. Must be called inside the transaction of that. */
    void ask(Edition edition, Optional<Edition> before) {
        if (before.isEmpty() || !campaign.plausibility().asks(ProblemCode.TARGET_CHANGED)) {
            return;
        }
        Map<String, Edition.EditionRegion> earlier = new HashMap<>();
        before.get().regions().forEach(region -> earlier.put(region.code(), region));
        Set<String> absent = absentSources(edition);
        try (QuestionWriter writer = new QuestionWriter(template, edition.run())) {
            for (Edition.EditionRegion region : edition.regions()) {
                Edition.EditionRegion then = earlier.get(region.code());
                if (then != null && register.isReporting(register.region(region.code()))) {
                    for (Category category : campaign.ratedCategories()) {
                        compare(edition, before.get(), region, then, category, absent, writer);
                    }
                }
            }
        }
    }

    private void compare(
            Edition edition,
            Edition before,
            Edition.EditionRegion region,
            Edition.EditionRegion then,
            Category category,
            Set<String> absent,
            QuestionWriter writer) {
        Edition.CategoryResult now = region.categories().get(category.id());
        Long target = now == null ? null : (Long) now.target();
        Edition.CategoryResult earlier = then.categories().get(category.id());
        Long targetBefore = earlier == null ? null : (Long) earlier.target();
        if (!register.decides(category.rate().over()) || Objects.equals(target, targetBefore)) {
            return;
        }
        Problem changed = Problem.of(ProblemCode.TARGET_CHANGED, Place.file(REGISTER))
                .withValue(shown(target))
                .with("region", RegionLabel.of(register, region.code()))
                .with("category", category.label())
                .with("before", shown(targetBefore))
                .with("asOfBefore", AsOfTexts.shown(before.asOf()));
        writer.add(
                question(
                        ProblemCode.TARGET_CHANGED,
                        confirmation,
                        region,
                        category,
                        new Question.Side(REGISTER, sha256, null, 0, edition.asOf(), target),
                        new Question.Side(REGISTER, null, null, 0, before.asOf(), targetBefore),
                        Questions.confirmed(texts, changed, confirmation)),
                severity().word());
        Long enrolled = now == null ? null : now.enrolled();
        if (target == null || enrolled == null || enrolled <= target || category.mayExceedTarget()) {
            return;
        }
        boolean isRateOfTarget = category.rate().equals(CompletionBasis.ofTarget(category.id()));
        if (isRateOfTarget && absent.contains(region.code())) {
            writer.add(
                    question(
                            ProblemCode.OVER_TARGET,
                            null,
                            region,
                            category,
                            new Question.Side(REGISTER, sha256, null, 0, edition.asOf(), enrolled),
                            new Question.Side(REGISTER, null, null, 0, before.asOf(), target),
                            texts.sentence(Problem.of(ProblemCode.OVER_TARGET, Place.file(REGISTER))
                                    .withValue(enrolled.toString())
                                    .with("variant", "carried")
                                    .with("region", RegionLabel.of(register, region.code()))
                                    .with("category", category.label())
                                    .with("target", target))),
                    Severity.WARNING.word());
        }
    }

    private static Question question(
            ProblemCode code,
            @Nullable Confirmation confirmation,
            Edition.EditionRegion region,
            Category category,
            Question.Side now,
            Question.Side before,
            String message) {
        return new Question(
                code,
                confirmation == null ? Question.State.ASKED : Question.State.CONFIRMED,
                confirmation,
                region.code(),
                category.id(),
                null,
                null,
                now,
                before,
                message);
    }

    private Severity severity() {
        if (confirmation != null) {
            return Severity.INFO;
        }
        return campaign.plausibility().targetChanged() == Plausibility.Response.ERROR
                ? Severity.ERROR
                : Severity.WARNING;
    }

    private static String shown(@Nullable Long target) {
        return target == null ? "—" : target.toString();
    }

    /** The regions none of whose files lies in the drop folder: of those that do, the rows are checked when they are read. */
    private Set<String> absentSources(Edition edition) {
        Set<Long> found = new HashSet<>(
                jdbc.sql("""
                        SELECT s.submission_id
                        FROM run_file f
                        JOIN submission s ON s.submission_id = f.submission_id
                        WHERE f.run_no = :run
                        UNION
                        SELECT s.original_id
                        FROM run_file f
                        JOIN submission s ON s.submission_id = f.submission_id
                        WHERE f.run_no = :run
                          AND s.original_id IS NOT NULL
                        """).param("run", edition.run()).query(Long.class).list());
        Map<String, Boolean> isFound = new HashMap<>();
        EnrolledFigures.ofEdition(jdbc, edition.campaignId(), edition.number())
                .forEach((key, figure) -> isFound.merge(
                        key.region(),
                        figure.sources().stream().anyMatch(source -> found.contains(source.submission())),
                        Boolean::logicalOr));
        Set<String> absent = new HashSet<>(isFound.keySet());
        absent.removeIf(region -> isFound.getOrDefault(region, false));
        return absent;
    }
}
