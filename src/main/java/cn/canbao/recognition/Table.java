package cn.canbao.recognition;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.label.LabelText;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table whose columns are understood. It also distinguishes rows of data from totals, footers and repeated headers. */
public final class Table {

    private static final int LABEL_CELLS = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");
    private static final Set<String> TITLE_MARKS =
            Set.of("年", "月", "日", "时", "年度", "年份", "第", "期", "期数", "附件", "附表", "表号", "电话", "联系电话");
    private static final Set<String> COLUMN_MARKS = Set.of("甲", "乙", "丙", "丁", "栏次");

    private final SheetKind kind;
    private final List<Column> columns;
    private final int firstHeaderRow;
    private final int lastHeaderRow;
    private final SheetHeading heading;
    private final Labels labels;

    /** Whether a row holds labels, as a header does. */
    private final Predicate<Row> holdsLabels;

    private final RowSubjects subjects;
    private final boolean isOfOneCategory;

    /** The answered form that says what the columns are; null when they were recognised. */
    private final @Nullable String layout;

    /** Indexes of the columns in which no label stands. */
    private final BitSet unlabelled = new BitSet();

    /** Indexes of the columns that may hold something in a row that was never filled in. */
    private final BitSet unfilled = new BitSet();

    Table(
            SheetKind kind,
            List<Column> columns,
            int firstHeaderRow,
            int lastHeaderRow,
            SheetHeading heading,
            Labels labels,
            Predicate<Row> holdsLabels,
            RowSubjects subjects,
            boolean isOfOneCategory,
            @Nullable String layout) {
        this.layout = layout;
        this.kind = kind;
        this.columns = List.copyOf(columns);
        this.firstHeaderRow = firstHeaderRow;
        this.lastHeaderRow = lastHeaderRow;
        this.heading = heading;
        this.labels = labels;
        this.holdsLabels = holdsLabels;
        this.subjects = subjects;
        this.isOfOneCategory = isOfOneCategory;
        for (Column column : columns) {
            if (isUnlabelled(column.meaning())) {
                unlabelled.set(column.index());
            }
            if (mayStandUnfilled(column.meaning())) {
                unfilled.set(column.index());
            }
        }
    }

    private static boolean isUnlabelled(Meaning meaning) {
        return meaning instanceof Meaning.Figure
                || meaning instanceof Meaning.Remark
                || meaning instanceof Meaning.RowSubject;
    }

    /** Forms come with a number in front and rates that their formulas give. */
    private static boolean mayStandUnfilled(Meaning meaning) {
        return meaning instanceof Meaning.Sequence
                || (meaning instanceof Meaning.Figure figure
                        && !figure.quantity().measure().isHeadCount());
    }

    /** What kind of sheet it is. */
    public SheetKind kind() {
        return kind;
    }

    /** Its columns from left to right, those that are not understood included. */
    public List<Column> columns() {
        return columns;
    }

    /** Number of the first row of the header. */
    public int firstHeaderRow() {
        return firstHeaderRow;
    }

    /** Number of the last row of the header. */
    public int lastHeaderRow() {
        return lastHeaderRow;
    }

    /** What stands above the header. */
    public SheetHeading heading() {
        return heading;
    }

    /** What its rows are about, where columns say so. */
    public RowSubjects subjects() {
        return subjects;
    }

    /** Whether its title or its name says that it is about one category only. */
    public boolean isOfOneCategory() {
        return isOfOneCategory;
    }

    /** The answered form that says what the columns are, as messages name it; null when they were recognised. */
    public @Nullable String layout() {
        return layout;
    }

    /**
     * The table as its rows about a category are to be read: what names nobody is that of the category, and no other category counts.
     *
     * @param everybody id of the category that is everybody
     */
    public Table inCategory(String everybody, String category) {
        return new Table(
                kind,
                RowSubjects.ofCategory(columns, everybody, category),
                firstHeaderRow,
                lastHeaderRow,
                heading,
                labels,
                holdsLabels,
                subjects,
                isOfOneCategory,
                layout);
    }

    /** The columns that hold figures. */
    public List<Column> figures() {
        return columns.stream()
                .filter(c -> c.meaning() instanceof Meaning.Figure)
                .toList();
    }

    /** The columns of a field of a roster, from left to right. */
    public List<Column> persons(PersonField field) {
        return columns.stream()
                .filter(column -> column.meaning() instanceof Meaning.Person person && person.field() == field)
                .toList();
    }

    /** The quantity of a column that holds figures. */
    public static Quantity quantity(Column column) {
        return ((Meaning.Figure) column.meaning()).quantity();
    }

    /** The column of a quantity. */
    public Optional<Column> column(Quantity quantity) {
        return column(meaning ->
                meaning instanceof Meaning.Figure figure && figure.quantity().equals(quantity));
    }

    /** Returns the region column for a level; null asks for the column without a stated level. */
    public Optional<Column> region(@Nullable Level level) {
        return column(meaning -> meaning instanceof Meaning.RegionName name && name.level() == level);
    }

    /** The first column of a meaning that is asked for. */
    public Optional<Column> column(Predicate<Meaning> asked) {
        return columns.stream().filter(c -> asked.test(c.meaning())).findFirst();
    }

    /**
     * Whether a row above the header is a title, a date or the like. One with a text and figures beside it is the data of another table
     * on the same sheet.
     */
    public boolean isTitle(Row row) {
        boolean hasText = row.cells().stream().anyMatch(cell -> !isNumber(cell));
        boolean isMarked = row.cells().stream()
                .map(cell -> withoutColon(LabelText.normalise(cell.shown())))
                .anyMatch(text -> TITLE_MARKS.contains(text) || isLabelOfMoment(text));
        return isMarked || !hasText || isFooter(row) || row.cells().stream().noneMatch(Table::isNumber);
    }

    /**
     * Whether a row below the header is the header of another table: texts only that are labels, and not this table's header once more.
     * What stands below it is not read by the columns of this table.
     */
    public boolean isOtherHeader(Row row) {
        return row.cells().size() > 1
                && !holdsNumber(row)
                && (holdsLabels.test(row) || holdsTextForFigures(row))
                && !repeatsHeader(row);
    }

    /** Whether words stand where two head counts should be, or where the only one should be: nobody writes a line so. */
    private boolean holdsTextForFigures(Row row) {
        int texts = 0;
        int figures = 0;
        for (Column column : columns) {
            boolean isHeadCount = column.meaning() instanceof Meaning.Figure figure
                    && figure.quantity().measure().isHeadCount();
            if (isHeadCount) {
                figures++;
                Cell cell = row.cell(column.index());
                texts += cell == null || labels.blanks().contains(LabelText.normalise(cell.text())) ? 0 : 1;
            }
        }
        return texts > 0 && (texts > 1 || figures == 1);
    }

    /** Whether a number stands in a row, or a text that is one. */
    public static boolean holdsNumber(Row row) {
        for (Cell cell : row.cells()) {
            if (cell.kind() != CellKind.TEXT || isNumber(cell)) {
                return true;
            }
        }
        return false;
    }

    /** 截至, 制表日期: a moment may stand beside it as a number. */
    private boolean isLabelOfMoment(String text) {
        return labels.asOf().contains(text) || text.endsWith("日期") || text.endsWith("时间");
    }

    /** What a row below the header is. */
    public RowRole role(Row row) {
        String total = totalLabel(row);
        if (total != null) {
            return labels.subtotals().stream().anyMatch(total::endsWith) ? RowRole.SUBTOTAL : RowRole.TOTAL;
        }
        if (isFooter(row) || isUnfilled(row)) {
            return RowRole.FOOTER;
        }
        return repeatsHeader(row) || numbersColumns(row) ? RowRole.HEADER : RowRole.DATA;
    }

    /** The first of the row's labels that is one of a total; null when none is. */
    private @Nullable String totalLabel(Row row) {
        int looked = 0;
        for (Cell cell : row.cells()) {
            if (looked == LABEL_CELLS) {
                break;
            }
            if (!unlabelled.get(cell.column())) {
                looked++;
                String text = cell.kind() == CellKind.TEXT ? withoutColon(LabelText.normalise(cell.text())) : "";
                if (isTotal(text)) {
                    return text;
                }
            }
        }
        return isTotalOfSubjects(row) ? "合计" : null;
    }

    /** Whether a row names no region, and a total where it says what it is about. */
    private boolean isTotalOfSubjects(Row row) {
        if (subjects.isEmpty()) {
            return false;
        }
        boolean isTotal = false;
        for (Column column : columns) {
            Cell cell = row.cell(column.index());
            if (cell != null && column.meaning() instanceof Meaning.RegionName) {
                return false;
            }
            isTotal |= cell != null
                    && column.meaning() instanceof Meaning.RowSubject
                    && isTotal(withoutColon(LabelText.normalise(cell.shown())));
        }
        return isTotal;
    }

    private boolean isTotal(String text) {
        for (String label : labels.totals()) {
            if (text.equals(label) || (label.endsWith("计") && text.endsWith(label))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutColon(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ':') {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether a row begins like a footer. One with numbers (a telephone, say) must have a colon there: a village has none. */
    private boolean isFooter(Row row) {
        Cell first = row.cells().get(0);
        if (first.kind() != CellKind.TEXT) {
            return false;
        }
        String text = LabelText.normalise(first.text());
        return beginsWithOne(labels.footers(), text, row) || beginsWithOne(labels.notes(), text, row);
    }

    private static boolean beginsWithOne(List<String> marks, String text, Row row) {
        for (String label : marks) {
            if (text.startsWith(label)
                    && (label.endsWith(":")
                            || text.startsWith(":", label.length())
                            || row.cells().stream().noneMatch(Table::isNumber))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(Cell cell) {
        return cell.kind() == CellKind.NUMBER
                || NUMBER.matcher(LabelText.normalise(cell.shown())).matches();
    }

    /** Whether a row of a form was never filled in. */
    private boolean isUnfilled(Row row) {
        for (Cell cell : row.cells()) {
            if (!unfilled.get(cell.column())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row right below the header numbers the columns (栏次): 甲, 乙, 1, 2, 3. */
    private boolean numbersColumns(Row row) {
        if (row.number() != lastHeaderRow + 1) {
            return false;
        }
        int expected = 1;
        for (Cell cell : row.cells()) {
            String text = LabelText.normalise(cell.shown());
            if (text.equals(Integer.toString(expected))) {
                expected++;
            } else if (!COLUMN_MARKS.contains(text)) {
                return false;
            }
        }
        return expected > 2;
    }

    /** Whether a row holds the labels of the header once more, or units below it. */
    private boolean repeatsHeader(Row row) {
        for (Cell cell : row.cells()) {
            String shown = cell.shown();
            if (!LabelText.ofColumn(shown).isEmpty() && !isLabelOf(cell.column(), LabelText.normalise(shown))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLabelOf(int index, String text) {
        for (Column column : columns) {
            if (column.index() == index) {
                for (String label : column.path()) {
                    if (LabelText.normalise(label).equals(text)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
