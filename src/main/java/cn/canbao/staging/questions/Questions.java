package cn.canbao.staging.questions;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Confirmation;
import cn.canbao.campaign.Counted;
import cn.canbao.campaign.Plausibility;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import cn.canbao.region.Register;
import cn.canbao.staging.EarlierEditions;
import cn.canbao.staging.questions.EnrolledFigures.Figure;
import cn.canbao.staging.questions.EnrolledFigures.RegionCategory;
import cn.canbao.staging.questions.PathContents.Content;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds figures that are possible and yet in doubt, because they do not go on from the edition before, and holds the files whose questions the campaign wants
 * confirmed first. What is asked follows from what counts, so that it is the same however often a run is done.
 */
public final class Questions {

    /** Where confirmations stand, as they are told of. */
    static final String CONFIRMATIONS = "config/confirmations.csv";

    /** Digits of a hash that tell it apart well enough for a sentence. */
    private static final int HASH_SHOWN = 12;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Campaign campaign;
    private final Register register;
    private final ProblemTexts texts;
    private final List<Confirmation> confirmations;
    private final QuestionStore store;
    private final Map<String, Confirmation> byFileAndCode = new HashMap<>();

    /**
     * Reads and writes the staging database.
     *
     * @param texts says questions in their language
     * @param confirmations what somebody vouches for
     */
    public Questions(
            JdbcTemplate template,
            Campaign campaign,
            Register register,
            ProblemTexts texts,
            List<Confirmation> confirmations) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.campaign = campaign;
        this.register = register;
        this.texts = texts;
        this.confirmations = List.copyOf(confirmations);
        this.store = new QuestionStore(jdbc);
        confirmations.forEach(one -> byFileAndCode.put(one.sha256() + one.code(), one));
    }

    /** Forgets what a run asked and held, and begins to ask. Must be called inside a transaction, as all that follows. */
    public Asking begin(long run) {
        jdbc.sql("DELETE FROM held_submission WHERE run_no = :run")
                .param("run", run)
                .update();
        store.delete(run);
        return new Asking(run);
    }

    /** The questions of one run. */
    public final class Asking {
        private final long run;
        private final Optional<EarlierEditions.Entry> edition;
        private final PathContents contents = new PathContents(jdbc);
        private final SheetMoments sheets = new SheetMoments(jdbc);
        private final Set<Long> held = new HashSet<>();
        private final List<UnconfirmedQuestion> ofHeld = new ArrayList<>();
        private List<UnconfirmedQuestion> findings = List.of();

        private Asking(long run) {
            this.run = run;
            LocalDateTime asOf = jdbc.sql("SELECT as_of FROM run WHERE run_no = :run")
                    .param("run", run)
                    .query(LocalDateTime.class)
                    .single();
            this.edition = new EarlierEditions(jdbc)
                    .before(campaign.id(), asOf, Integer.MAX_VALUE, run, 1).stream()
                            .findFirst();
        }

        /**
         * Asks about what counts now, and holds the files that have to be confirmed first.
         *
         * @return whether more is held than before, so that it has to be decided once more what counts
         */
        public boolean holdsMore() {
            contents.forget(run);
            findings = find();
            Set<Long> more = new HashSet<>();
            for (UnconfirmedQuestion unconfirmedQuestion : findings) {
                if (campaign.plausibility().to(asked(unconfirmedQuestion)) == Plausibility.Response.ERROR) {
                    unconfirmedQuestion.blamed().stream()
                            .filter(content -> confirmation(unconfirmedQuestion.code(), content.sha256()) == null)
                            .forEach(content -> more.add(content.submission()));
                }
            }
            findings.stream()
                    .filter(unconfirmedQuestion -> unconfirmedQuestion.blamed().stream()
                            .anyMatch(content -> more.contains(content.submission())))
                    .forEach(ofHeld::add);
            held.addAll(more);
            template.batchUpdate(
                    "INSERT INTO held_submission (run_no, submission_id) VALUES (?, ?)",
                    more.stream()
                            .sorted()
                            .map(submission -> new Object[] {run, submission})
                            .toList());
            return !more.isEmpty();
        }

        private List<UnconfirmedQuestion> find() {
            ChangesSinceEdition since = new ChangesSinceEdition(contents, run, edition);
            Map<RegionCategory, Figure> now =
                    EnrolledFigures.current(jdbc, campaign.countedFrom().word());
            Map<RegionCategory, Figure> then = edition.map(
                            entry -> EnrolledFigures.ofEdition(jdbc, campaign.id(), entry.number()))
                    .orElse(Map.of());
            RosterLosses losses = new RosterLosses(template, campaign, register, since);
            List<UnconfirmedQuestion> found = new ArrayList<>();
            List<RosterLosses.Loss> lost = losses.find();
            Map<RegionCategory, Long> moved = campaign.countedFrom() == Counted.ROSTER ? losses.moved() : Map.of();
            found.addAll(new FigureQuestions(jdbc, campaign, register, since, sheets, now, then, moved).find());
            found.addAll(new ContentQuestions(jdbc, campaign, register, since, sheets).find(now, then));
            if (campaign.plausibility().asks(ProblemCode.FEWER_PERSONS)) {
                lost.forEach(loss -> found.add(fewer(loss)));
            }
            return found;
        }

        private UnconfirmedQuestion fewer(RosterLosses.Loss loss) {
            LocalDateTime asOf = sheets.latest(loss.content().original()).orElse(null);
            LocalDateTime asOfBefore = sheets.latest(loss.before().original()).orElse(null);
            return new UnconfirmedQuestion(
                    Problem.of(
                                    ProblemCode.FEWER_PERSONS,
                                    Place.file(loss.content().path()))
                            .with("count", loss.persons())
                            .with("before", loss.personsBefore())
                            .with("gone", loss.gone().size())
                            .with("unenrolled", loss.unenrolled().size())
                            .with("asOf", AsOfTexts.shown(asOf))
                            .with("asOfBefore", AsOfTexts.shown(asOfBefore)),
                    List.of(loss.content()),
                    false,
                    null,
                    null,
                    new Question.Side(
                            loss.content().path(), loss.content().sha256(), null, 0, asOf, (long) loss.persons()),
                    new Question.Side(loss.before().path(), loss.before().sha256(), null, 0, asOfBefore, (long)
                            loss.personsBefore()),
                    loss);
        }

        /** Writes down what was asked. */
        public void write() {
            try (QuestionWriter writer = new QuestionWriter(template, run)) {
                addHeld(writer);
                DroppedPersons persons = new DroppedPersons(template, texts);
                for (UnconfirmedQuestion unconfirmedQuestion : ofHeld) {
                    add(unconfirmedQuestion, Question.State.HELD, null, persons, writer);
                }
                for (UnconfirmedQuestion unconfirmedQuestion : findings) {
                    Confirmation confirmation = unconfirmedQuestion.blamed().stream()
                            .map(content -> confirmation(unconfirmedQuestion.code(), content.sha256()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                    if (confirmation != null) {
                        add(unconfirmedQuestion, Question.State.CONFIRMED, confirmation, persons, writer);
                    } else if (!unconfirmedQuestion.isToldElsewhere()) {
                        add(unconfirmedQuestion, Question.State.ASKED, null, persons, writer);
                    }
                }
                addStillConfirmed(writer);
                addUnused(writer);
            }
        }

        private void add(
                UnconfirmedQuestion unconfirmedQuestion,
                Question.State state,
                @Nullable Confirmation confirmation,
                DroppedPersons persons,
                QuestionWriter writer) {
            writer.add(
                    new Question(
                            unconfirmedQuestion.code(),
                            state,
                            confirmation,
                            unconfirmedQuestion.region(),
                            unconfirmedQuestion.category(),
                            null,
                            null,
                            unconfirmedQuestion.now(),
                            unconfirmedQuestion.before(),
                            confirmed(texts, unconfirmedQuestion.problem(), confirmation)),
                    severity(unconfirmedQuestion, state).word());
            persons.pass(
                    unconfirmedQuestion,
                    state,
                    confirmation,
                    one -> writer.add(one, (confirmation == null ? Severity.WARNING : Severity.INFO).word()));
        }

        /** One error for each file and question that it has to be confirmed for. */
        private void addHeld(QuestionWriter writer) {
            Map<Content, Map<ProblemCode, Long>> reasons = new TreeMap<>(Comparator.comparing(Content::path));
            for (UnconfirmedQuestion unconfirmedQuestion : ofHeld) {
                if (campaign.plausibility().to(asked(unconfirmedQuestion)) == Plausibility.Response.ERROR) {
                    unconfirmedQuestion.blamed().stream()
                            .filter(content -> held.contains(content.submission()))
                            .filter(content -> confirmation(unconfirmedQuestion.code(), content.sha256()) == null)
                            .forEach(
                                    content -> reasons.computeIfAbsent(content, one -> new EnumMap<>(ProblemCode.class))
                                            .merge(unconfirmedQuestion.code(), 1L, Long::sum));
                }
            }
            reasons.forEach((content, codes) ->
                    codes.forEach((code, count) -> writer.add(held(content, code, count), Severity.ERROR.word())));
        }

        private Question held(Content content, ProblemCode code, long count) {
            return new Question(
                    ProblemCode.SHEET_HELD,
                    Question.State.HELD,
                    null,
                    null,
                    null,
                    null,
                    code,
                    new Question.Side(content.path(), content.sha256(), null, 0, null, null),
                    new Question.Side(content.path(), null, null, 0, null, null),
                    texts.sentence(Problem.of(ProblemCode.SHEET_HELD, Place.file(content.path()))
                            .with("count", count)
                            .with("code", code.code())));
        }

        /** What was confirmed for the edition before stays listed as long as its file counts. */
        private void addStillConfirmed(QuestionWriter writer) {
            if (edition.isEmpty()) {
                return;
            }
            Map<String, Content> counting = contents.counting(run);
            Set<String> told = findings.stream()
                    .flatMap(unconfirmedQuestion -> unconfirmedQuestion.blamed().stream()
                            .map(content -> content.sha256() + unconfirmedQuestion.code()))
                    .collect(Collectors.toSet());
            for (Question question : store.ofRun(edition.get().run())) {
                Content content = counting.get(question.now().path());
                if (question.state() == Question.State.CONFIRMED
                        && content != null
                        && content.sha256().equals(question.now().sha256())
                        && !told.contains(content.sha256() + question.code())) {
                    writer.add(question, Severity.INFO.word());
                }
            }
        }

        private void addUnused(QuestionWriter writer) {
            for (Confirmation confirmation : confirmations) {
                if (confirmation.code() != ProblemCode.TARGET_CHANGED && !wasHandedIn(confirmation.sha256())) {
                    writer.add(
                            new Question(
                                    ProblemCode.CONFIRMATION_UNUSED,
                                    Question.State.ASKED,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    new Question.Side(CONFIRMATIONS, confirmation.sha256(), null, 0, null, null),
                                    new Question.Side(CONFIRMATIONS, null, null, 0, null, null),
                                    texts.sentence(Problem.of(
                                                    ProblemCode.CONFIRMATION_UNUSED, Place.file(CONFIRMATIONS))
                                            .with("hash", confirmation.sha256().substring(0, HASH_SHOWN))
                                            .with("code", confirmation.code().code())
                                            .with("who", confirmation.who()))),
                            Severity.WARNING.word());
                }
            }
        }

        private boolean wasHandedIn(String sha256) {
            return jdbc.sql("SELECT EXISTS (SELECT 1 FROM submission WHERE sha256 = :sha256 AND run_no <= :run)")
                    .param("sha256", sha256)
                    .param("run", run)
                    .query(Boolean.class)
                    .single();
        }
    }

    /** Whoever moved is no question; the campaign decides about them as about a fall. */
    private static ProblemCode asked(UnconfirmedQuestion unconfirmedQuestion) {
        return unconfirmedQuestion.code() == ProblemCode.ENROLLED_MOVED
                ? ProblemCode.ENROLLED_FELL
                : unconfirmedQuestion.code();
    }

    private Severity severity(UnconfirmedQuestion unconfirmedQuestion, Question.State state) {
        if (state == Question.State.CONFIRMED) {
            return Severity.INFO;
        }
        boolean isError = unconfirmedQuestion.code() != ProblemCode.ENROLLED_MOVED
                && campaign.plausibility().to(asked(unconfirmedQuestion)) == Plausibility.Response.ERROR;
        return isError ? Severity.ERROR : unconfirmedQuestion.code().severity();
    }

    private @Nullable Confirmation confirmation(ProblemCode code, String sha256) {
        return byFileAndCode.get(sha256 + code);
    }

    /** A sentence, and behind it who confirmed what it says. */
    public static String confirmed(ProblemTexts texts, Problem problem, @Nullable Confirmation confirmation) {
        String sentence = texts.sentence(problem);
        return confirmation == null
                ? sentence
                : sentence
                        + texts.sentence(Problem.of(ProblemCode.SHEET_HELD, problem.place())
                                .with("variant", "confirmed")
                                .with("who", confirmation.who())
                                .with("when", AsOfTexts.shown(confirmation.when())));
    }
}
