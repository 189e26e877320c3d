package cn.canbao.validation;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Recognition;
import cn.canbao.recognition.SheetExplanation;
import cn.canbao.recognition.SheetNames;
import cn.canbao.recognition.SheetRecognition;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.recognition.layout.HeaderFingerprint;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.region.Region;
import cn.canbao.region.Register;
import cn.canbao.validation.person.PersonCategories;
import cn.canbao.validation.roster.RosterColumns;
import cn.canbao.validation.roster.RosterContext;
import cn.canbao.validation.roster.RosterMarks;
import cn.canbao.validation.roster.RosterRow;
import cn.canbao.validation.roster.RosterRules;
import cn.canbao.validation.roster.RosterSheet;
import cn.canbao.validation.sheet.MergedSheet;
import cn.canbao.validation.sheet.RowRegionResolver;
import cn.canbao.validation.sheet.RowRule;
import cn.canbao.validation.sheet.SheetAsOf;
import cn.canbao.validation.sheet.SheetContext;
import cn.canbao.validation.sheet.SheetHandler;
import cn.canbao.validation.sheet.SheetRegionResolver;
import cn.canbao.validation.sheet.SheetTitles;
import cn.canbao.validation.sheet.UnusedSheet;
import cn.canbao.validation.summary.ReportedRegions;
import cn.canbao.validation.summary.StackedTables;
import cn.canbao.validation.summary.SummaryRules;
import cn.canbao.validation.summary.SummarySheet;
import cn.canbao.workbook.Limits;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Opens submissions to be read by the rule book, the register and the vocabulary of one campaign. Safe for use by several threads. */
public class SubmissionReader {

    private final Campaign campaign;
    private final Vocabulary vocabulary;
    private final Limits limits;
    private final HiddenSheets hiddenSheets;
    private final Layouts layouts;
    private final Register register;
    private final SheetRecognition recognition;
    private final RowRegionResolver regions;
    private final SummaryRules rules;
    private final SheetRegionResolver homes;
    private final RowRule<RosterRow> personRules;
    private final PersonCategories categories;

    /** Learns what it needs of the campaign; files may ask for what is usual, hidden sheets do not count. */
    public SubmissionReader(Campaign campaign, Register register, Vocabulary vocabulary) {
        this(campaign, register, vocabulary, Limits.usual(), HiddenSheets.SKIP);
    }

    /** Learns what it needs of a campaign in which nobody has settled anything about headers. */
    public SubmissionReader(
            Campaign campaign, Register register, Vocabulary vocabulary, Limits limits, HiddenSheets hiddenSheets) {
        this(campaign, register, vocabulary, limits, hiddenSheets, Layouts.NONE);
    }

    /**
     * Learns what it needs of the campaign.
     *
     * @param limits how much one file may ask for
     * @param hiddenSheets what is done with hidden sheets
     * @param layouts what somebody has settled about headers
     */
    public SubmissionReader(
            Campaign campaign,
            Register register,
            Vocabulary vocabulary,
            Limits limits,
            HiddenSheets hiddenSheets,
            Layouts layouts) {
        this.layouts = layouts;
        this.campaign = campaign;
        this.register = register;
        this.vocabulary = vocabulary;
        this.limits = limits;
        this.hiddenSheets = hiddenSheets;
        this.recognition = new SheetRecognition(vocabulary, campaign, layouts);
        this.regions = new RowRegionResolver(campaign, register, vocabulary);
        this.rules = new SummaryRules(campaign, register);
        this.homes = new SheetRegionResolver(register);
        this.personRules = new RosterRules(campaign).forPerson();
        this.categories = new PersonCategories(campaign, vocabulary.persons());
    }

    /**
     * Opens a submission.
     *
     * @param content where its bytes are
     * @param path its path inside the drop folder, with {@code /}; names it in messages and may tell the region
     * @param received when it was received; the latest moment that its figures can stand for
     */
    public SubmissionCursor open(Path content, String path, LocalDateTime received) {
        return new SubmissionCursor(this, content, path, received);
    }

    /** Opens the file of a submission. */
    Workbook workbook(Path content) {
        return Workbook.open(content, limits);
    }

    /**
     * Says of every sheet of a file what it is and why, by its first rows; without those that hold nothing, and those behind a damage,
     * of which reading the file tells.
     *
     * @param path its path, as for {@link #open}
     */
    public List<ExplainedSheet> explain(Path content, String path) {
        List<ExplainedSheet> explained = new ArrayList<>();
        try (Workbook workbook = workbook(content)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                List<Row> first = firstRows(sheet);
                boolean isPassedOver = sheet.isHidden() && hiddenSheets == HiddenSheets.SKIP;
                if (!first.isEmpty() && !isPassedOver) {
                    explained.add(explain(sheet, first, path));
                }
            }
        } catch (UnreadableWorkbookException e) {
            return explained;
        }
        return explained;
    }

    private ExplainedSheet explain(Sheet sheet, List<Row> first, String path) {
        SheetExplanation explanation = recognition.explain(
                first,
                sheet::mergedCells,
                register,
                homes.of(sheet.name(), path),
                new SheetNames(sheet.name(), path),
                heading -> homes.of(heading, sheet.name(), path).code());
        return new ExplainedSheet(
                sheet.index(), sheet.name(), homes.of(explanation.heading(), sheet.name(), path), explanation);
    }

    private static List<Row> firstRows(Sheet sheet) {
        List<Row> first = new ArrayList<>();
        Row row;
        while (first.size() < SheetRecognition.ROWS_LOOKED_AT && (row = sheet.nextRow()) != null) {
            first.add(row);
        }
        return first;
    }

    /** The code of the region that hands in a sheet of which nothing is understood, by its name, the file's and the folders'. */
    String sender(String sheet, String path) {
        return homes.of(sheet, path).code();
    }

    /** What is to be said of answers about the header of a sheet that could not be used. */
    List<Problem> unusedAnswers(SheetOutcome outcome, String path) {
        if (layouts.faults().isEmpty() || outcome.columns().isEmpty()) {
            return List.of();
        }
        return layouts.fault(HeaderFingerprint.of(outcome.columns())).stream()
                .map(fault -> Problem.of(ProblemCode.LAYOUT_NOT_USED, Place.sheet(path, outcome.name()))
                        .with("layout", fault.file()))
                .toList();
    }

    /** What is done with hidden sheets. */
    HiddenSheets hiddenSheets() {
        return hiddenSheets;
    }

    /** Whether more rows of a sheet are needed to tell what it is. */
    boolean wantsMoreRows(List<Row> first) {
        return recognition.wantsMoreRows(first);
    }

    /**
     * Decides from its first rows what is done with a sheet.
     *
     * @param isAgain whether the file is read once more, because a sheet of it wants that
     */
    SheetHandler recognise(
            Sheet sheet,
            Place place,
            List<Row> first,
            LocalDateTime received,
            ReportedRegions reported,
            boolean isAgain) {
        Recognition result = recognition.recognise(
                first,
                sheet::mergedCells,
                register,
                homes.of(sheet.name(), place.file()),
                new SheetNames(sheet.name(), place.file()),
                heading -> homes.of(heading, sheet.name(), place.file()).code());
        if (result instanceof Recognition.Recognised recognised) {
            return read(recognised.table(), sheet, place, first, received, reported, isAgain);
        }
        if (result instanceof Recognition.Doubtful doubtful) {
            return UnusedSheet.doubtful(sheet.index(), place, doubtful, received);
        }
        if (result instanceof Recognition.DoubtfulField doubtful) {
            return UnusedSheet.doubtful(sheet.index(), place, doubtful, received);
        }
        if (result instanceof Recognition.Contradicted contradicted) {
            return UnusedSheet.contradicted(sheet.index(), place, contradicted, received);
        }
        if (result instanceof Recognition.SubjectInDoubt inDoubt) {
            return UnusedSheet.subjectInDoubt(sheet.index(), place, inDoubt, campaign, received);
        }
        if (result instanceof Recognition.OtherShape other) {
            return UnusedSheet.ofOtherShape(sheet.index(), place, other, received);
        }
        if (result instanceof Recognition.Contradictory contradictory) {
            return UnusedSheet.contradictory(sheet.index(), place, contradictory, received);
        }
        return result instanceof Recognition.Unrecognised unrecognised
                ? UnusedSheet.unrecognised(sheet.index(), place, unrecognised, received)
                : UnusedSheet.prose(sheet.index(), place, received);
    }

    private static BitSet indices(List<Column> columns) {
        BitSet indices = new BitSet();
        columns.forEach(column -> indices.set(column.index()));
        return indices;
    }

    private SheetHandler read(
            Table table,
            Sheet sheet,
            Place place,
            List<Row> first,
            LocalDateTime received,
            ReportedRegions reported,
            boolean isAgain) {
        SheetTitles titles = SheetTitles.of(table, place);
        Optional<Problem> contradiction = titles.contradiction(table, place);
        if (contradiction.isPresent()) {
            return UnusedSheet.titled(sheet.index(), contradiction.get(), received);
        }
        SheetAsOf moment = SheetAsOf.of(table.heading().asOf(), received, campaign.period(), place)
                .with(titles.doubts(place, campaign.year()));
        return switch (table.kind()) {
            case SUMMARY -> {
                sheet.keepFormulas(indices(table.figures()));
                Region home = homes.of(table.heading(), sheet.name(), place.file());
                yield progressSheet(
                        new SheetContext(sheet.index(), place, table, home, moment), sheet, reported, isAgain, false);
            }
            case ROSTER -> {
                Region home = homes.ofRoster(table.heading(), sheet.name(), place.file());
                SheetContext frame = new SheetContext(sheet.index(), place, table, home, moment);
                RosterColumns columns = RosterColumns.of(table, campaign);
                sheet.keepFormulas(indices(columns.telling()));
                RosterContext form = new RosterContext(
                        columns,
                        RosterMarks.of(table, columns, first, vocabulary.persons()),
                        place,
                        received.toLocalDate(),
                        sheet::moment,
                        vocabulary,
                        categories,
                        campaign.year(),
                        campaign.elsewhere());
                yield new MergedSheet(new RosterSheet(frame, form, home, regions, personRules), sheet, frame, isAgain);
            }
            case REGISTER, REDUCTION ->
                UnusedSheet.ofKind(sheet.index(), place, table.kind(), received, table.columns());
        };
    }

    /** @param isFurther whether the table stands below another one: then it only adds to what that one says */
    private SheetHandler progressSheet(
            SheetContext frame, Sheet sheet, ReportedRegions reported, boolean isAgain, boolean isFurther) {
        SummarySheet table = new SummarySheet(frame, vocabulary, regions, rules, reported, isFurther);
        return new StackedTables(
                new MergedSheet(table, sheet, frame, isAgain),
                frame,
                row -> row.cells().stream().anyMatch(cell -> isRegion(cell.shown())),
                rows -> recognition
                        .further(
                                rows,
                                sheet::mergedCells,
                                register,
                                frame.home(),
                                new SheetNames(
                                        sheet.name(),
                                        frame.sheet().file(),
                                        frame.table().heading().titles()))
                        .map(next -> progressSheet(
                                new SheetContext(frame.index(), frame.sheet(), next, frame.home(), frame.moment()),
                                sheet,
                                reported,
                                isAgain,
                                true)));
    }

    private boolean isRegion(String text) {
        return !register.names().called(text, register.root()).isEmpty();
    }
}
