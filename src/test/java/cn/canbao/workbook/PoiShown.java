package cn.canbao.workbook;

import cn.canbao.format.NumberFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What POI's event readers and its formatter show of every cell, by sheet and address. */
final class PoiShown {

    private PoiShown() {}

    static Map<String, String> read(Path file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        FileMagic magic;
        try (var in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            magic = FileMagic.valueOf(in);
        }
        return magic == FileMagic.OLE2 ? xls(file) : xlsx(file);
    }

    /** Whether what is shown is another number, or another kind of thing, than what a cell tells; nothing that the cell tells itself. */
    static boolean differs(Cell cell, String shown) {
        boolean isTold = cell.shownInstead() != null
                || cell.isInvisible()
                || cell.isStruck()
                || !cell.leftOut().isEmpty()
                || cell.kind() == CellKind.UNCALCULATED
                || cell.kind() == CellKind.ERROR;
        if (isTold) {
            return false;
        }
        return switch (cell.kind()) {
            case NUMBER -> {
                BigDecimal number = new BigDecimal(cell.text());
                BigDecimal said = NumberFormat.read(shown);
                boolean isZero = number.signum() == 0 && (said == null || said.signum() == 0);
                yield !isZero
                        && (said == null
                                || said.subtract(number).abs().doubleValue()
                                        > 1e-6 * Math.max(1, number.abs().doubleValue()));
            }
            case DATE -> NumberFormat.read(shown) != null && !shown.contains(":");
            case TEXT -> !shown.strip().equals(cell.text().strip());
            default -> false;
        };
    }

    private static Map<String, String> xlsx(Path file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Map<String, String> shown = new HashMap<>();
        try (var container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(container);
            var strings = new ReadOnlySharedStringsTable(container, false);
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (var part = parts.next()) {
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            strings,
                            new Cells(parts.getSheetName(), shown),
                            new DataFormatter(Locale.CHINA),
                            false));
                    xml.parse(new InputSource(part));
                }
            }
        }
        return shown;
    }

    private record Cells(String sheet, Map<String, String> shown) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {
            // cells tell their addresses
        }

        @Override
        public void endRow(int row) {
            // as above
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            if (reference != null && value != null) {
                shown.put(sheet + "!" + reference, value);
            }
        }
    }

    private static Map<String, String> xls(Path file) throws IOException {
        var listener = new Records();
        listener.formats = new FormatTrackingHSSFListener(listener, Locale.CHINA);
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener.formats);
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            new HSSFEventFactory().processWorkbookEvents(request, container);
        }
        return listener.shown;
    }

    private static final class Records implements HSSFListener {

        private final Map<String, String> shown = new HashMap<>();
        private final List<BoundSheetRecord> sheets = new ArrayList<>();
        private List<String> names = List.of();
        private @Nullable FormatTrackingHSSFListener formats;
        private @Nullable SSTRecord strings;
        private int sheet = -1;

        @Override
        public void processRecord(Record record) {
            if (record instanceof BoundSheetRecord bound) {
                sheets.add(bound);
            } else if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                names = Arrays.stream(BoundSheetRecord.orderByBofPosition(sheets))
                        .map(BoundSheetRecord::getSheetname)
                        .toList();
                sheet++;
            } else if (record instanceof SSTRecord table) {
                strings = table;
            } else if (record instanceof CellValueRecordInterface value && sheet >= 0 && sheet < names.size()) {
                String text = text(value);
                if (text != null) {
                    shown.put(names.get(sheet) + "!" + new CellAddress(value.getRow(), value.getColumn()), text);
                }
            }
        }

        private @Nullable String text(CellValueRecordInterface value) {
            if (value instanceof LabelSSTRecord text) {
                return strings == null
                        ? null
                        : strings.getString(text.getSSTIndex()).getString();
            }
            if (value instanceof LabelRecord text) {
                return text.getValue();
            }
            boolean isText = value instanceof FormulaRecord formula && formula.hasCachedResultString();
            return formats != null && !isText && (value instanceof NumberRecord || value instanceof FormulaRecord)
                    ? formats.formatNumberDateCell(value)
                    : null;
        }
    }
}
