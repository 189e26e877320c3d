package cn.canbao.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What POI finds in an .xlsx: its package, its shared strings and styles and its XML reader, put into our words. */
final class PoiCells {

    private static final int BEHIND_LAST_DAY = 2_958_466;

    private PoiCells() {}

    /** The rows of every sheet by its name. */
    static Map<String, List<Row>> read(Path file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (var container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(container);
            var strings = new ReadOnlySharedStringsTable(container, false);
            var epoch = new EpochHandler();
            parse(reader.getWorkbookData(), epoch);
            Map<String, List<Row>> sheets = new LinkedHashMap<>();
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                var handler = new SheetHandler(strings, reader.getStylesTable(), epoch.is1904);
                parse(parts.next(), handler);
                sheets.put(parts.getSheetName(), handler.rows);
            }
            return sheets;
        }
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (part) {
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        }
    }

    private static final class EpochHandler extends DefaultHandler {

        private boolean is1904;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                is1904 = "1".equals(value) || "true".equals(value);
            }
        }
    }

    private static final class SheetHandler extends DefaultHandler {

        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private final SharedStrings strings;
        /** Decoded once: POI decodes a text again for every cell that shows it. */
        private final Map<Integer, String> decoded = new HashMap<>();

        private final @Nullable StylesTable styles;
        private final boolean is1904;
        private List<Cell> cells = new ArrayList<>();
        private int row;
        private int column;
        private String type = "n";
        private int style;
        private boolean inData;
        private boolean isWanted;
        private boolean isPhonetic;
        private boolean isFormula;
        private boolean hasValue;

        SheetHandler(SharedStrings strings, @Nullable StylesTable styles, boolean is1904) {
            this.strings = strings;
            this.styles = styles;
            this.is1904 = is1904;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("sheetData")) {
                inData = true;
            } else if (inData) {
                switch (local) {
                    case "row" -> {
                        String number = attributes.getValue("r");
                        row = number == null ? row + 1 : Integer.parseInt(number);
                        column = -1;
                        cells = new ArrayList<>();
                    }
                    case "c" -> {
                        String reference = attributes.getValue("r");
                        column = reference == null ? column + 1 : new CellReference(reference).getCol();
                        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                        String number = attributes.getValue("s");
                        style = number == null ? 0 : Integer.parseInt(number);
                        isFormula = false;
                        hasValue = false;
                        value.setLength(0);
                    }
                    case "f" -> isFormula = true;
                    case "v" -> {
                        hasValue = true;
                        isWanted = true;
                    }
                    case "rPh" -> isPhonetic = true;
                    case "t" -> isWanted = !isPhonetic;
                    default -> isWanted = false;
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            switch (local) {
                case "sheetData" -> inData = false;
                case "v", "t" -> isWanted = false;
                case "rPh" -> isPhonetic = false;
                case "c" -> {
                    Cell cell = inData ? cell(value.toString()) : null;
                    if (cell != null) {
                        cells.add(cell);
                    }
                }
                case "row" -> {
                    if (inData && !cells.isEmpty()) {
                        rows.add(new Row(row, cells));
                    }
                }
                default -> {
                    // holds nothing that is compared
                }
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (isWanted) {
                value.append(text, start, length);
            }
        }

        private @Nullable Cell cell(String written) {
            if (written.isEmpty()) {
                boolean isUncalculated = isFormula && !(type.equals("str") && hasValue);
                return isUncalculated ? new Cell(column, CellKind.UNCALCULATED, "") : null;
            }
            return switch (type) {
                case "s" ->
                    text(decoded.computeIfAbsent(
                            Integer.parseInt(written.strip()),
                            index -> strings.getItemAt(index).getString()));
                case "str", "inlineStr" -> text(new XSSFRichTextString(written).getString());
                case "b" ->
                    new Cell(
                            column,
                            CellKind.BOOLEAN,
                            written.strip().equals("1") || written.strip().equals("true") ? "TRUE" : "FALSE");
                case "e" -> new Cell(column, CellKind.ERROR, written);
                case "n" -> number(written.strip());
                default -> throw new IllegalArgumentException("cell type " + type);
            };
        }

        private @Nullable Cell text(String text) {
            return text.isBlank() ? null : new Cell(column, CellKind.TEXT, text);
        }

        private Cell number(String written) {
            double number = Double.parseDouble(written);
            // POI makes dates of numbers that are none any more in Excel, and wrong ones
            return number >= 0 && number < (is1904 ? BEHIND_LAST_DAY - 1462 : BEHIND_LAST_DAY) && isDate()
                    ? new Cell(
                            column,
                            CellKind.DATE,
                            DateUtil.getLocalDateTime(number, is1904, true).toString())
                    : new Cell(column, CellKind.NUMBER, number == 0 ? "0" : new BigDecimal(written).toString());
        }

        private boolean isDate() {
            if (styles == null || style >= styles.getNumCellStyles()) {
                return false;
            }
            var found = styles.getStyleAt(style);
            String format = found.getDataFormatString();
            return DateUtil.isADateFormat(
                    found.getDataFormat(), format == null ? "" : format.replaceAll("\"[^\"]*\"", ""));
        }
    }
}
