package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.ColumnExplanation;
import cn.canbao.recognition.SheetExplanation;
import cn.canbao.recognition.SheetKind;
import cn.canbao.text.PlainLine;
import cn.canbao.validation.AcceptedRowsRevoked;
import cn.canbao.validation.ExplainedSheet;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code check} prints of one file. */
final class CheckReport {

    private final ColumnWords words;
    private final ProblemTexts texts;
    private final Console console;
    private final PrintWriter out;
    private final boolean isExplained;
    private final Map<Integer, SheetExplanation> explanations = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int passed;

    /** @param isExplained whether every column is told with what speaks for and against it */
    CheckReport(Campaign campaign, ProblemTexts texts, Console console, boolean isExplained) {
        this.words = new ColumnWords(campaign, console);
        this.isExplained = isExplained;
        this.texts = texts;
        this.console = console;
        this.out = console.out();
    }

    void begin(Path file) {
        console.say(Message.of("check-file").with("file", PlainLine.of(file.toString())));
    }

    /** What its sheets are and why. */
    void add(List<ExplainedSheet> found) {
        found.forEach(sheet -> explanations.put(sheet.index(), sheet.explanation()));
    }

    void add(ReadEvent found) {
        if (found instanceof RowOutcome row) {
            problems.addAll(row.problems());
            if (row instanceof RowOutcome.Accepted || row instanceof RowOutcome.AcceptedPerson) {
                accepted++;
            } else if (row instanceof RowOutcome.Rejected) {
                rejected++;
            } else {
                passed++;
            }
        } else if (found instanceof AcceptedRowsRevoked) {
            problems.clear();
            accepted = 0;
            rejected = 0;
            passed = 0;
        } else if (found instanceof SheetOutcome sheet) {
            problems.addAll(sheet.problems());
            printSheet(sheet);
        } else if (found instanceof FileOutcome file) {
            problems.addAll(file.problems());
        }
    }

    void end() {
        problems.sort(Comparator.comparing((Problem problem) -> problem.code().severity())
                .thenComparing(problem -> String.valueOf(problem.place().sheet()))
                .thenComparingInt(problem -> problem.place().row())
                .thenComparingInt(problem -> problem.place().column()));
        for (Problem problem : problems) {
            String sheet = problem.place().sheet();
            out.println("  " + console.words("severity-" + word(problem.code().severity())) + " "
                    + problem.code().code() + "  "
                    + (sheet == null || problem.place().row() == 0 ? "" : "【" + PlainLine.of(sheet) + "】")
                    + texts.sentence(problem));
        }
        console.say(Message.of("check-rows")
                .with("accepted", accepted)
                .with("rejected", rejected)
                .with("passed", passed));
        out.println();
        out.flush();
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private void printSheet(SheetOutcome sheet) {
        SheetKind kind = sheet.kind();
        String home = sheet.home();
        console.say(Message.of(home == null ? "check-sheet" : "check-sheet-of")
                .with("sheet", PlainLine.of(sheet.name()))
                .with("home", home == null ? "" : home)
                .with(
                        "kind",
                        kind == null
                                ? Message.of("check-not-counted")
                                : Message.of("check-kind")
                                        .with("kind", Message.of("kind-" + word(kind)))
                                        .with("asOf", sheet.asOf())));
        SheetExplanation explanation = explanations.get(sheet.index());
        List<ColumnExplanation> explained = explanation == null ? List.of() : explanation.columns();
        if (isExplained && !explained.isEmpty()) {
            new ExplainedColumns(words, console).print(explained);
            return;
        }
        if (kind == null && !explained.isEmpty()) {
            explained.forEach(column -> print(column.column(), words.taken(column)));
            return;
        }
        for (Column column : sheet.columns()) {
            print(column, words.meaning(column.meaning()));
        }
        if (kind == null && isExplained && sheet.columns().isEmpty()) {
            console.say(Message.of("check-no-columns"));
        }
    }

    private void print(Column column, String meaning) {
        console.say(Message.of("check-column")
                .with("letter", Place.letters(column.index()))
                .with("label", PlainLine.of(column.label()))
                .with("meaning", meaning));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
