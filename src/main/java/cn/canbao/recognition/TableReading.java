package cn.canbao.recognition;

import cn.canbao.campaign.Measure;
import cn.canbao.recognition.assignment.Decision;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.context.SheetSubject;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.layout.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table of a sheet was taken for, and by which evidence.
 *
 * @param header where its header stands
 * @param decision which columns hold which figures, or why nobody can tell
 * @param columns all of its columns
 * @param rows what its rows are about, where columns say so
 * @param subject whom the sheet is about by what stands around the table
 * @param verdict how that is to be taken
 * @param labelled its columns as their labels are read
 * @param sample its first rows
 * @param layout the answered form that says what the columns are; null when they were recognised
 */
record TableReading(
        Header header,
        Decision decision,
        List<Column> columns,
        RowSubjects rows,
        SheetSubject subject,
        SheetSubject.Verdict verdict,
        List<LabelledColumn> labelled,
        SheetSample sample,
        @Nullable Layout layout) {

    /** Whether it is read: then tables below it are looked at when their rows come. */
    boolean isSummary() {
        return decision instanceof Decision.Settled && kind() == SheetKind.SUMMARY;
    }

    boolean countsNobody() {
        return decision instanceof Decision.Settled && !holds(Measure.ENROLLED);
    }

    TableReading with(List<Column> others) {
        return new TableReading(header, decision, others, rows, subject, verdict, labelled, sample, layout);
    }

    /** Of several tables on a sheet the one with more figures is meant; a doubtful one is asked about before it is passed over. */
    int worth() {
        if (layout != null) {
            return Integer.MAX_VALUE;
        }
        return decision instanceof Decision.Settled settled
                ? settled.quantities().size()
                : columns.size();
    }

    /** What the table holds by the meanings of its columns; null when it is none with a line per region. */
    @Nullable
    SheetKind kind() {
        boolean isNamed = columns.stream().anyMatch(column -> column.meaning() instanceof Meaning.RegionName);
        if (!isNamed) {
            return null;
        }
        if (holds(Measure.ENROLLED)) {
            return SheetKind.SUMMARY;
        }
        return holds(Measure.TARGET) || holds(Measure.POPULATION) ? SheetKind.REGISTER : null;
    }

    boolean holds(Measure measure) {
        return columns.stream()
                .anyMatch(column -> column.meaning() instanceof Meaning.Figure figure
                        && figure.quantity().measure() == measure);
    }
}
