package cn.canbao.publication.rejects;

import cn.canbao.campaign.Campaign;
import cn.canbao.edition.Edition;
import cn.canbao.publication.excel.ReproducibleWorkbook;
import cn.canbao.publication.excel.Styles;
import cn.canbao.publication.facts.ProblemColumns;
import cn.canbao.text.TextWidth;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** rejected-rows.xlsx: what was turned away, what should be looked at, and what is worth knowing, a sheet each; never cut short. */
public final class RejectedRowsWorkbook {

    /** Its name in the folder of an edition. */
    public static final String NAME = "rejected-rows.xlsx";

    private static final int[] WIDTHS = {18, 24, 26, 12, 6, 5, 20, 14, 22, 8, 56, 26};
    private static final int CHARACTER = 256;
    private static final float LINE_HEIGHT = 16;
    private static final int MOST_LINES = 20;
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final Campaign campaign;

    /** The workbook of a campaign, whose name and office stand in its properties. */
    public RejectedRowsWorkbook(Campaign campaign) {
        this.campaign = campaign;
    }

    /** Problems on their way to a file. */
    public interface Lines {
        void passTo(Consumer<ProblemColumns.Values> taker) throws IOException;
    }

    /** Writes the problems that {@code lines} passes on. */
    public void write(Edition edition, Lines lines, OutputStream out) throws IOException {
        ReproducibleWorkbook workbook = new ReproducibleWorkbook();
        // the lines of lists tell it nothing of their number
        workbook.setShouldCalculateSheetDimensions(false);
        Styles styles = new Styles(workbook, campaign.bulletin());
        Listing rejected = new Listing(workbook, styles, "退回");
        Listing warned = new Listing(workbook, styles, "提醒");
        Listing noted = new Listing(workbook, styles, "说明");
        lines.passTo(line -> {
            Listing listing =
                    line.severity().equals("error") ? rejected : line.severity().equals("warning") ? warned : noted;
            listing.add(line.columns());
        });
        rejected.end();
        warned.end();
        noted.end();
        workbook.write(campaign.title(), campaign.office(), edition.asOf(), out);
    }

    /** How many lines the fullest cell takes. */
    private static int lines(List<?> values) {
        int most = 1;
        for (int i = 0; i < WIDTHS.length; i++) {
            most = Math.max(most, TextWidth.lines(String.valueOf(values.get(i)), WIDTHS[i]));
        }
        return Math.min(most, MOST_LINES);
    }

    /** Lines on as many sheets as they need. */
    private static final class Listing {
        private final ReproducibleWorkbook workbook;
        private final Styles styles;
        private final String name;
        private int sheets;
        private int next;
        private ReproducibleWorkbook.ListSheet list;

        private Listing(ReproducibleWorkbook workbook, Styles styles, String name) {
            this.workbook = workbook;
            this.styles = styles;
            this.name = name;
            this.list = begin();
        }

        private ReproducibleWorkbook.ListSheet begin() {
            sheets++;
            list = workbook.createList(sheets == 1 ? name : name + "（" + sheets + "）");
            SXSSFSheet sheet = list.sheet();
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.getFooter().setCenter("第 &P 页");
            next = 0;
            write(List.copyOf(ProblemColumns.COLUMNS), styles.header);
            return list;
        }

        private void add(List<Object> values) {
            if (next > LAST_ROW) {
                end();
                list = begin();
            }
            write(values, styles.text);
        }

        private void end() {
            CellRangeAddress written = new CellRangeAddress(0, Math.max(0, next - 1), 0, WIDTHS.length - 1);
            list.sheet().setAutoFilter(written);
            workbook.getXSSFWorkbook().getSheet(list.sheet().getSheetName()).setDimensionOverride(written);
        }

        private void write(List<?> values, CellStyle style) {
            try {
                list.lines().line(next++, LINE_HEIGHT * lines(values), style.getIndex(), values);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write sheet " + name + ": " + e, e);
            }
        }
    }
}
