package cn.canbao.workbook.xls;

import cn.canbao.problem.Problem;
import cn.canbao.workbook.CellStyles;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.SymbolFonts;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.WorkbookFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Streams an .xls (BIFF8) record by record. The records of charts inside a sheet are passed over: their cached cells are not the
 * sheet's.
 */
public final class XlsWorkbook implements Workbook {

    /** The pattern of a cell that is filled with one colour. */
    private static final int SOLID = 1;

    private final POIFSFileSystem container;
    private final String stream;
    private final RecordFactoryInputStream records;
    private final ReadingBudget budget;
    private final CellStyles styles = new CellStyles();
    private final SymbolFonts symbols = new SymbolFonts();
    private final BoundSheetRecord[] sheets;
    /** How many of the shared texts are really there. */
    private final int texts;

    private final XlsFonts fonts = new XlsFonts();
    private boolean isCalculated;
    private @Nullable SSTRecord strings;
    private @Nullable XlsSheet current;
    private int depth;

    public XlsWorkbook(Path file, ReadingBudget budget) {
        this.budget = budget;
        container = open(file);
        try {
            var root = container.getRoot();
            stream = root.getEntryNames().stream()
                    .filter("Workbook"::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> UnreadableWorkbookException.broken("container", "no Workbook stream"));
            try (var head = root.createDocumentInputStream(stream)) {
                texts = BiffPreamble.check(head);
            }
            records = new RecordFactoryInputStream(root.createDocumentInputStream(stream), false);
            sheets = readDirectory();
        } catch (EncryptedDocumentException e) {
            close();
            throw UnreadableWorkbookException.encrypted();
        } catch (UnreadableWorkbookException e) {
            close();
            throw e;
        } catch (IOException | RuntimeException e) {
            close();
            throw UnreadableWorkbookException.broken("workbook", e);
        }
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (current != null) {
            current.skip();
        }
        Record record;
        while ((record = nextRecord()) != null) {
            if (record instanceof BOFRecord begin && depth == 1) {
                int index = current == null ? 0 : current.index() + 1;
                if (index >= sheets.length) {
                    throw UnreadableWorkbookException.broken("workbook", "more sheets than the directory names");
                }
                BoundSheetRecord sheet = sheets[index];
                current = new XlsSheet(
                        sheet.getSheetname(),
                        index,
                        sheet.isHidden() || sheet.isVeryHidden(),
                        this,
                        begin.getType() == BOFRecord.TYPE_WORKSHEET,
                        () -> mergedCells(sheet.getPositionOfBof()));
                return current;
            }
        }
        int found = current == null ? 0 : current.index() + 1;
        if (found < sheets.length) {
            throw UnreadableWorkbookException.broken(
                    "workbook", "it ends before sheet " + sheets[found].getSheetname());
        }
        return null;
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return WorkbookFormat.XLS.misnamed(name);
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a workbook: " + e.getMessage(), e);
        }
    }

    /** The next record; null after the last. Keeps count of how deep it lies in nested streams. */
    @Nullable
    Record nextRecord() {
        try {
            Record record = records.nextRecord();
            budget.spendBytes(record == null ? 0 : 1);
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            }
            return record == null ? null : RichTextCell.plain(record);
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UnreadableWorkbookException.broken("sheet", e);
        }
    }

    /** Whether the record read last belongs to a sheet itself and to nothing nested in it. */
    boolean isInSheet() {
        return depth == 1;
    }

    /** Whether the stream of the sheet has ended. */
    boolean isAfterSheet() {
        return depth == 0;
    }

    SymbolFonts symbols() {
        return symbols;
    }

    CellStyles styles() {
        return styles;
    }

    ReadingBudget budget() {
        return budget;
    }

    /** Whether it says by which Excel it was calculated last. */
    boolean isCalculated() {
        return isCalculated;
    }

    XlsFonts.Read sharedText(int number) {
        if (strings == null || number < 0 || number >= texts) {
            throw UnreadableWorkbookException.broken("sheet", "shared string " + number + " does not exist");
        }
        return fonts.read(strings.getString(number));
    }

    private MergedCells mergedCells(int begin) {
        try (var records = container.getRoot().createDocumentInputStream(stream)) {
            return XlsMerges.read(records, begin);
        } catch (IOException e) {
            // who reads the rows will come to the damage, and knows then which of them are lost
            return MergedCells.NONE;
        }
    }

    private CellStyles.Style style(ExtendedFormatRecord style) {
        boolean isInvisible = style.getAdtlFillPattern() == SOLID
                ? fonts.hasColour(style.getFontIndex(), style.getFillForeground())
                : style.getAdtlFillPattern() == 0 && fonts.isWhite(style.getFontIndex());
        return new CellStyles.Style(style.getFormatIndex(), fonts.isStruck(style.getFontIndex()), isInvisible);
    }

    private static POIFSFileSystem open(Path file) {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw UnreadableWorkbookException.broken("container", e);
        }
    }

    private BoundSheetRecord[] readDirectory() {
        List<BoundSheetRecord> listed = new ArrayList<>();
        Record record;
        while ((record = nextRecord()) != null) {
            if (record instanceof BoundSheetRecord sheet) {
                listed.add(sheet);
            } else if (record instanceof SSTRecord shared) {
                strings = shared;
            } else if (record instanceof FormatRecord format) {
                styles.format(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                styles.style(style(style));
                // number 4 is given to no font
                symbols.style(style.getFontIndex() > 4 ? style.getFontIndex() - 1 : style.getFontIndex());
            } else if (record instanceof DateWindow1904Record window && window.getWindowing() == 1) {
                styles.countFrom1904();
            } else if (record instanceof FontRecord font) {
                fonts.add(font);
                symbols.font(font.getFontName());
            } else if (record instanceof RecalcIdRecord) {
                isCalculated = true;
            } else if (isAfterSheet()) {
                styles.complete();
                return BoundSheetRecord.orderByBofPosition(listed);
            }
        }
        throw UnreadableWorkbookException.broken("workbook", "it ends inside the directory");
    }
}
