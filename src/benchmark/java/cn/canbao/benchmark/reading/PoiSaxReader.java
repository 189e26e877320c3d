package cn.canbao.benchmark.reading;

import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** The streaming way of POI, as its own examples show it. */
final class PoiSaxReader implements CellReader {

    private static final class Counting implements SheetContentsHandler {

        private long cells;

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, @Nullable String text, @Nullable XSSFComment comment) {
            cells += text == null || text.isEmpty() ? 0 : 1;
        }
    }

    @Override
    public long read(Path file) throws Exception {
        Counting counting = new Counting();
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opened);
            var texts = new ReadOnlySharedStringsTable(opened, false);
            var styles = reader.getStylesTable();
            for (var sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (var sheet = sheets.next()) {
                    var parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(styles, texts, counting, false));
                    parser.parse(new InputSource(sheet));
                }
            }
        }
        return counting.cells;
    }
}
