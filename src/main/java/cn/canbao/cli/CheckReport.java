package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.SheetKind;
import cn.canbao.text.PlainLine;
import cn.canbao.validation.AcceptedRowsRevoked;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.ReadEvent;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What {@code check} prints of one file. */
final class CheckReport {

    private final Campaign campaign;
    private final ProblemTexts texts;
    private final Console console;
    private final PrintWriter out;
    private final List<Problem> problems = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int passed;

    CheckReport(Campaign campaign, ProblemTexts texts, Console console) {
        this.campaign = campaign;
        this.texts = texts;
        this.console = console;
        this.out = console.out();
    }

    void begin(Path file) {
        console.say(Message.of("check-file").with("file", PlainLine.of(file.toString())));
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
        for (Column column : sheet.columns()) {
            out.println("    " + Place.letters(column.index()) + "  " + PlainLine.of(column.label()) + " → "
                    + meaning(column.meaning()));
        }
    }

    private String meaning(Meaning meaning) {
        if (meaning instanceof Meaning.Figure figure) {
            return figure(figure.quantity());
        }
        if (meaning instanceof Meaning.RegionName region) {
            return region.level() == null ? console.words("meaning-region") : campaign.label(region.level());
        }
        if (meaning instanceof Meaning.Remark) {
            return console.words("meaning-remark");
        }
        if (meaning instanceof Meaning.RowSubject) {
            return console.words("meaning-row-subject");
        }
        if (meaning instanceof Meaning.Sequence) {
            return console.words("meaning-sequence");
        }
        if (meaning instanceof Meaning.Code) {
            return console.words("meaning-code");
        }
        if (meaning instanceof Meaning.Alias) {
            return console.words("meaning-alias");
        }
        if (meaning instanceof Meaning.Person person) {
            return console.words("field-" + word(person.field()));
        }
        boolean isUnused = meaning instanceof Meaning.Unknown || meaning instanceof Meaning.Former;
        return console.words(isUnused ? "meaning-unknown" : "meaning-reduction");
    }

    private String figure(Quantity quantity) {
        String category =
                campaign.category(quantity.category()).map(Category::label).orElse(quantity.category());
        return category + "·" + console.words("measure-" + quantity.measure().word());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
