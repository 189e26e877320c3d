package cn.canbao.recognition.layout;

import cn.canbao.campaign.Measure;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one answered form. What cannot be used of it is a fault and never an exception: a form that is half done stops no run. */
final class LayoutFile {

    private static final int MOST_ROWS = 10_000;

    private final MeaningChoices choices;
    private final String name;
    private final List<Layout> layouts = new ArrayList<>();
    private final List<LayoutFault> faults = new ArrayList<>();
    private final Map<String, String> fingerprints = new HashMap<>();
    private @Nullable String sender;
    private String source = "";
    private String untouched = "";
    private String found = "";

    /** @param name how messages name the file */
    LayoutFile(MeaningChoices choices, String name) {
        this.choices = choices;
        this.name = name;
    }

    /** A row about one column. */
    private record Answer(int row, int column, String label, String answer) {}

    /** Reads the form. */
    void read(Path file) {
        List<Row> form = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                List<Row> rows = rows(sheet);
                if (sheet.name().equals(InquiryForm.CHOICES)) {
                    rows.forEach(this::learn);
                } else if (form.isEmpty() && headerOf(rows) >= 0) {
                    form = rows;
                }
            }
        } catch (UnreadableWorkbookException e) {
            fault(null, Message.of("as-told").with("problem", e.problem(name)));
            return;
        } catch (UncheckedIOException e) {
            fault(null, Message.of("file-unreadable").with("cause", String.valueOf(e.getCause())));
            return;
        }
        if (form.isEmpty()) {
            fault(null, Message.of("layout-no-form"));
        } else {
            read(form);
        }
    }

    List<Layout> layouts() {
        return layouts;
    }

    List<LayoutFault> faults() {
        return faults;
    }

    /** The file that it asks about. */
    String source() {
        return source;
    }

    /** Whether anything stands in it that was not there when it was written. */
    boolean isAnswered() {
        return !found.equals(untouched);
    }

    /** A fingerprint of answers. */
    static String answers(String scope, List<String> answers) {
        StringBuilder text = new StringBuilder(LabelText.normalise(scope));
        answers.forEach(answer -> text.append('\n').append(LabelText.normalise(answer)));
        return HeaderFingerprint.sha256(text.toString());
    }

    private static List<Row> rows(Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        Row row;
        while (rows.size() < MOST_ROWS && (row = sheet.nextRow()) != null) {
            rows.add(row);
        }
        return rows;
    }

    private void learn(Row row) {
        String key = text(row, 1);
        if (key.equals(InquiryForm.SENDER)) {
            sender = text(row, 2);
        } else if (key.equals(InquiryForm.SOURCE)) {
            source = text(row, 2);
            untouched = text(row, 3);
        } else if (key.equals(InquiryForm.HEADER)) {
            fingerprints.put(text(row, 2), text(row, 3));
        }
    }

    /** Place of the row with the labels of the form; negative when there is none. */
    private static int headerOf(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (text(row, InquiryForm.OF_LABEL).equals(InquiryForm.LABELS.get(InquiryForm.OF_LABEL))
                    && text(row, InquiryForm.OF_COLUMN).equals(InquiryForm.LABELS.get(InquiryForm.OF_COLUMN))) {
                return i;
            }
        }
        return -1;
    }

    private void read(List<Row> form) {
        int header = headerOf(form);
        Map<String, List<Answer>> bySheet = new LinkedHashMap<>();
        for (Row row : form.subList(header + 1, form.size())) {
            int column = column(text(row, InquiryForm.OF_COLUMN));
            if (column < 0) {
                fault(null, Message.of("layout-row-no-column").with("row", row.number()));
                return;
            }
            bySheet.computeIfAbsent(text(row, InquiryForm.OF_SHEET), sheet -> new ArrayList<>())
                    .add(new Answer(
                            row.number(), column, text(row, InquiryForm.OF_LABEL), text(row, InquiryForm.OF_ANSWER)));
        }
        Row scope = form.subList(0, header).stream()
                .filter(row -> text(row, 0).equals(InquiryForm.SCOPE))
                .findFirst()
                .orElse(null);
        found = answers(
                scope == null ? "" : text(scope, 1),
                bySheet.values().stream()
                        .flatMap(List::stream)
                        .map(Answer::answer)
                        .toList());
        bySheet.forEach((sheet, answers) -> read(sheet, answers, scope));
    }

    private void read(String sheet, List<Answer> answers, @Nullable Row scope) {
        SortedMap<Integer, String> labels = new TreeMap<>();
        answers.forEach(answer -> labels.put(answer.column, answer.label));
        HeaderFingerprint header = HeaderFingerprint.of(labels);
        String asked = fingerprints.get(sheet);
        if (asked != null && !asked.equals(header.sha256())) {
            fault(
                    new HeaderFingerprint(asked),
                    Message.of("layout-labels-changed")
                            .with("row", answers.get(0).row)
                            .with("last", answers.get(answers.size() - 1).row)
                            .with("sheet", sheet));
            return;
        }
        String said = scope == null ? "" : text(scope, 1);
        boolean isForAll = said.equals(LabelText.normalise(InquiryForm.ALL_SENDERS));
        if (!isForAll && (!said.startsWith(InquiryForm.ONE_SENDER) || sender == null)) {
            fault(
                    header,
                    Message.of("layout-scope-unknown")
                            .with("row", scope == null ? 0 : scope.number())
                            .with("value", said));
            return;
        }
        SortedMap<Integer, Meaning> meanings = new TreeMap<>();
        for (Answer answer : answers) {
            Meaning meaning = choices.meaning(answer.answer).orElse(null);
            if (meaning == null) {
                fault(header, notUnderstood(answer));
                return;
            }
            meanings.put(answer.column, meaning);
        }
        Message wrong = contradiction(answers, meanings);
        if (wrong != null) {
            fault(header, wrong);
            return;
        }
        layouts.add(new Layout(name, header, isForAll ? null : sender, meanings));
    }

    private static Message notUnderstood(Answer answer) {
        return Message.of(answer.answer.isEmpty() ? "layout-row-unanswered" : "layout-row-unknown")
                .with("row", answer.row)
                .with("column", Place.letters(answer.column))
                .with("label", answer.label)
                .with("value", answer.answer);
    }

    private static @Nullable Message contradiction(List<Answer> answers, SortedMap<Integer, Meaning> meanings) {
        Map<Meaning, Answer> taken = new HashMap<>();
        for (Answer answer : answers) {
            Meaning meaning = Objects.requireNonNull(meanings.get(answer.column));
            boolean isUnique = meaning instanceof Meaning.Figure || meaning instanceof Meaning.RegionName;
            Answer other = isUnique ? taken.putIfAbsent(meaning, answer) : null;
            if (other != null) {
                return Message.of("layout-same-twice")
                        .with("row", other.row)
                        .with("other", answer.row)
                        .with("value", answer.answer);
            }
        }
        int first = answers.get(0).row;
        int last = answers.get(answers.size() - 1).row;
        if (meanings.values().stream().noneMatch(Meaning.RegionName.class::isInstance)) {
            return Message.of("layout-without-region").with("row", first).with("last", last);
        }
        boolean hasEnrolled = meanings.values().stream()
                .anyMatch(meaning -> meaning instanceof Meaning.Figure figure
                        && figure.quantity().measure() == Measure.ENROLLED);
        return hasEnrolled
                ? null
                : Message.of("layout-without-enrolled").with("row", first).with("last", last);
    }

    private void fault(@Nullable HeaderFingerprint header, Message reason) {
        faults.add(new LayoutFault(name, header, reason));
    }

    private static String text(Row row, int column) {
        Cell cell = row.cell(column);
        return cell == null ? "" : LabelText.normalise(cell.shown());
    }

    /** The index of a column by its letters; negative when these are none. */
    private static int column(String letters) {
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter < 'A' || letter > 'Z' || i == 3) {
                return -1;
            }
            index = index * 26 + letter - 'A' + 1;
        }
        return index - 1;
    }
}
