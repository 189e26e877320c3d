package cn.canbao.validation.register;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.LevelLabel;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Recognition;
import cn.canbao.recognition.RowRole;
import cn.canbao.recognition.SheetKind;
import cn.canbao.recognition.SheetRecognition;
import cn.canbao.recognition.Table;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.validation.summary.SummaryRow;
import cn.canbao.validation.summary.TotalCheck;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.yaml.ConfigurationException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code register.xlsx} by the same recognition as everything else. A blank cell of a larger level means the one above; a line
 * without a region of the reporting level describes the larger region itself, and figures in it must be the sum of what lies below.
 */
public final class RegisterReader {

    private final Campaign campaign;
    private final Vocabulary vocabulary;
    private final SheetRecognition recognition;

    /** Reads registers of a campaign in the words of a vocabulary. */
    public RegisterReader(Campaign campaign, Vocabulary vocabulary) {
        this.campaign = campaign;
        this.vocabulary = vocabulary;
        this.recognition = new SheetRecognition(vocabulary, campaign);
    }

    /**
     * Reads the register.
     *
     * @param file the workbook, named as messages shall name it
     * @throws ConfigurationException when it is no register, or one of its lines cannot be; the message names sheet, row and value
     */
    public Register read(Path file) {
        if (!Files.exists(file)) {
            throw new ConfigurationException(file, Message.of("file-missing"));
        }
        RegisterDraft draft = new RegisterDraft(file, campaign, vocabulary);
        try (Workbook workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                if (!sheet.isHidden()) {
                    read(sheet, draft);
                }
            }
        } catch (UnreadableWorkbookException e) {
            throw new ConfigurationException(file, Message.of("as-told").with("problem", e.problem(file.toString())));
        } catch (UncheckedIOException e) {
            throw new ConfigurationException(
                    file, Message.of("file-unreadable").with("cause", String.valueOf(e.getCause())));
        }
        return draft.register();
    }

    private void read(Sheet sheet, RegisterDraft draft) {
        List<Row> rows = new ArrayList<>();
        Row row;
        while ((row = sheet.nextRow()) != null) {
            rows.add(row);
        }
        Recognition recognised =
                recognition.recognise(rows.subList(0, Math.min(rows.size(), SheetRecognition.ROWS_LOOKED_AT)));
        if (recognised instanceof Recognition.Recognised known && known.table().kind() == SheetKind.REGISTER) {
            read(sheet, known.table(), rows, draft);
        } else if (!(recognised instanceof Recognition.Prose)) {
            throw new ConfigurationException(
                    draft.file(),
                    Message.of("no-register")
                            .with("sheet", sheet.name())
                            .with(
                                    "levels",
                                    campaign.levels().stream()
                                            .map(LevelLabel::label)
                                            .toList()));
        }
    }

    /** What somebody who looks at the register does not see is nothing to count against. */
    private static void refuseHiddenColumns(Sheet sheet, Table table, RegisterDraft draft) {
        Set<Integer> hidden = sheet.hiddenContent().hiddenColumns();
        for (Column column : table.columns()) {
            boolean isUsed =
                    column.meaning() instanceof Meaning.Figure || column.meaning() instanceof Meaning.RegionName;
            if (isUsed && hidden.contains(column.index())) {
                throw new ConfigurationException(
                        draft.file(),
                        Message.of("register-hidden-column")
                                .with("sheet", sheet.name())
                                .with("column", Place.letters(column.index()))
                                .with("label", column.label()));
            }
        }
    }

    /** A column that nobody understands may be a target that counts for nothing. */
    private void refuseUnknownColumns(String sheet, Table table, RegisterDraft draft) {
        for (Column column : table.columns()) {
            if (column.meaning() instanceof Meaning.Unknown) {
                throw new ConfigurationException(
                        draft.file(),
                        Message.of("register-column")
                                .with("sheet", sheet)
                                .with("row", table.lastHeaderRow())
                                .with("column", Place.letters(column.index()))
                                .with("label", column.label())
                                .with(
                                        "levels",
                                        campaign.levels().stream()
                                                .map(LevelLabel::label)
                                                .toList())
                                .with(
                                        "categories",
                                        campaign.categories().stream()
                                                .map(Category::label)
                                                .toList()));
            }
        }
    }

    private void read(Sheet sheet, Table table, List<Row> rows, RegisterDraft draft) {
        refuseUnknownColumns(sheet.name(), table, draft);
        refuseHiddenColumns(sheet, table, draft);
        TotalCheck totals = new TotalCheck(table);
        List<Problem> problems = new ArrayList<>();
        int totalRows = 0;
        for (Row row : rows) {
            if (row.number() <= table.lastHeaderRow()) {
                continue;
            }
            Place place = Place.sheet(draft.file().toString(), sheet.name()).atRow(row.number());
            SummaryRow line = new SummaryRow(table, row, place, null, vocabulary);
            RowRole role = table.role(row);
            if (role == RowRole.DATA) {
                if (draft.add(line, sheet::moment)) {
                    totals.add(line);
                }
            } else if (role == RowRole.TOTAL || role == RowRole.SUBTOTAL) {
                totals.addTotal(line);
                totalRows++;
            }
        }
        for (int i = 0; i < totalRows; i++) {
            problems.addAll(totals.problems(i));
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    draft.file(),
                    Message.of("in-sheet").with("sheet", sheet.name()).with("reason", problems.get(0)));
        }
    }
}
