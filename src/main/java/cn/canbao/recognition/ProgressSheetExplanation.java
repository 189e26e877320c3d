package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Message;
import cn.canbao.recognition.assignment.AssignmentExplanation;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.evidence.KnownRegions;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.layout.Layout;
import cn.canbao.text.IdMask;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of every column of a progress sheet what it was taken for and why. */
final class ProgressSheetExplanation {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 40;

    private final Campaign campaign;

    ProgressSheetExplanation(Campaign campaign) {
        this.campaign = campaign;
    }

    /**
     * Explains the columns of a table.
     *
     * @param labelled those that may hold figures
     * @param data rows below the header
     * @param layout what somebody has settled about the header; null when nobody has
     */
    List<ColumnExplanation> explain(
            List<Column> columns,
            List<LabelledColumn> labelled,
            SheetSample sample,
            KnownRegions known,
            List<Row> data,
            @Nullable Layout layout) {
        AssignmentExplanation reasons = new AssignmentExplanation(campaign, labelled, sample);
        List<ColumnExplanation> explained = new ArrayList<>();
        for (Column column : columns) {
            AssignmentExplanation.Reasons one = reasons.of(column.index());
            List<Evidence> evidence = new ArrayList<>();
            if (layout != null) {
                evidence.add(new Evidence(
                        Evidence.Source.LAYOUT,
                        true,
                        Message.of("evidence-layout").with("layout", layout.file())));
            }
            boolean isFigure =
                    column.meaning() instanceof Meaning.Figure || column.meaning() instanceof Meaning.Unknown;
            if (one == null || !isFigure) {
                evidence.addAll(byLabel(column, known, data));
                explained.add(ColumnExplanation.of(column, samples(data, column.index()), evidence));
            } else {
                evidence.addAll(one.evidence());
                explained.add(new ColumnExplanation(
                        column,
                        samples(data, column.index()),
                        column.meaning() instanceof Meaning.Figure figure ? figure.quantity() : one.likeliest(),
                        evidence,
                        one.runnerUp(),
                        columns.stream()
                                .filter(other -> other.index() == one.rival())
                                .findFirst()
                                .orElse(null),
                        one.isTaken(),
                        one.lead()));
            }
        }
        return explained;
    }

    /** The columns of a table that is known by its labels alone. */
    static List<ColumnExplanation> byLabels(List<Column> columns, List<Row> first) {
        return columns.stream()
                .map(column -> ColumnExplanation.of(column, List.of(), byLabel(column, KnownRegions.NONE, first)))
                .toList();
    }

    private static List<Evidence> byLabel(Column column, KnownRegions known, List<Row> data) {
        List<Evidence> evidence = new ArrayList<>();
        if (column.meaning() instanceof Meaning.Unknown) {
            evidence.add(new Evidence(Evidence.Source.LABEL, false, Message.of("evidence-label-nothing")));
            return evidence;
        }
        evidence.add(new Evidence(Evidence.Source.LABEL, true, Message.of("evidence-label-usual")));
        if (column.meaning() instanceof Meaning.RegionName && known != KnownRegions.NONE) {
            int filled = 0;
            int names = 0;
            for (Row row : data) {
                Cell cell = row.cell(column.index());
                if (cell != null) {
                    filled++;
                    names += cell.kind() == CellKind.TEXT && known.isName(cell.text()) ? 1 : 0;
                }
            }
            evidence.add(new Evidence(
                    Evidence.Source.REGISTER,
                    names > 0,
                    Message.of("evidence-names").with("names", names).with("filled", filled)));
        }
        return evidence;
    }

    private static List<String> samples(List<Row> data, int column) {
        List<String> samples = new ArrayList<>();
        for (Row row : data) {
            Cell cell = row.cell(column);
            if (cell != null && samples.size() < SAMPLES) {
                String shown = IdMask.mask(cell.shown());
                samples.add(shown.length() <= LONGEST_SAMPLE ? shown : shown.substring(0, LONGEST_SAMPLE) + "…");
            }
        }
        return samples;
    }
}
