package cn.canbao.cli;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.ColumnExplanation;
import cn.canbao.recognition.Evidence;
import cn.canbao.recognition.Meaning;
import cn.canbao.text.PlainLine;
import cn.canbao.text.TextWidth;
import java.util.List;
import java.util.Locale;

/** The columns of a sheet on the console, each with what it was taken for, what speaks for and against that, and the runner-up. */
final class ExplainedColumns {

    private static final int WIDEST_LABEL = 40;
    private static final int LETTERS = 3;

    private final ColumnWords words;
    private final Console console;

    ExplainedColumns(ColumnWords words, Console console) {
        this.words = words;
        this.console = console;
    }

    void print(List<ColumnExplanation> columns) {
        int width = columns.stream()
                .mapToInt(column -> TextWidth.of(label(column.column())))
                .filter(one -> one <= WIDEST_LABEL)
                .max()
                .orElse(0);
        width = Math.max(width, TextWidth.of(console.words("check-explained-label")));
        print(
                console.words("check-explained-column"),
                console.words("check-explained-label"),
                width,
                console.words("check-explained-meaning"));
        for (ColumnExplanation column : columns) {
            print(Place.letters(column.column().index()), label(column.column()), width, words.taken(column));
            column.evidence().forEach(this::print);
            printRunnerUp(column);
        }
    }

    private static String label(Column column) {
        return PlainLine.of(column.label());
    }

    private void print(String letters, String label, int width, String meaning) {
        console.out()
                .println("    " + padded(letters, LETTERS) + " " + padded(label, width) + "  "
                        + PlainLine.visible(meaning));
    }

    /** A text that is too long pushes the rest of its line to the right. */
    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TextWidth.of(text)));
    }

    private void print(Evidence evidence) {
        console.say(Message.of(evidence.isFor() ? "check-for" : "check-against")
                .with("source", Message.of("source-" + evidence.source().name().toLowerCase(Locale.ROOT)))
                .with("words", evidence.words()));
    }

    private void printRunnerUp(ColumnExplanation column) {
        Quantity likeliest = column.likeliest();
        if (likeliest == null) {
            return;
        }
        if (likeliest.measure().isHeadCount()) {
            Column rival = column.rival();
            String key = !column.isBest() ? "check-behind" : rival == null ? "check-no-rival" : "check-rival";
            if (column.isBest() || rival != null) {
                console.say(Message.of(key)
                        .with("quantity", words.figure(likeliest))
                        .with("rival", rival == null ? "" : Place.letters(rival.index()))
                        .with("lead", String.format(Locale.ROOT, "%.1f", Math.abs(column.lead()))));
            }
        }
        Quantity other = column.runnerUp();
        if (other != null && column.column().meaning() instanceof Meaning.Figure) {
            console.say(Message.of("check-runner-up").with("quantity", words.figure(other)));
        }
    }
}
