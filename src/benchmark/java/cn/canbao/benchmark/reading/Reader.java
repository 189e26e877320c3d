package cn.canbao.benchmark.reading;

/** The readers of the Java world. A process loads only the library of the reader that it runs. */
public enum Reader {
    /** The floor: what every reader of .xlsx has to do at least. Counts no cells. */
    INFLATING("inflating the zip, nothing else (the floor)", "java.util.zip.ZipFile"),
    CANBAO("cn.canbao.workbook", "cn.canbao.workbook.Workbook"),
    FASTEXCEL("fastexcel-reader", "org.dhatim.fastexcel.reader.ReadableWorkbook"),
    EASYEXCEL("EasyExcel", "com.alibaba.excel.EasyExcel"),
    POI_SAX("POI XSSF SAX handler", "org.apache.poi.xssf.eventusermodel.XSSFReader"),
    POI_USERMODEL("POI usermodel", "org.apache.poi.xssf.usermodel.XSSFWorkbook");

    private final String label;
    private final String library;

    Reader(String label, String library) {
        this.label = label;
        this.library = library;
    }

    /** What the table calls it. */
    public String label() {
        return label;
    }

    /** Name of a class of its library, whose jar tells the version. */
    public String library() {
        return library;
    }

    CellReader open() {
        return switch (this) {
            case INFLATING -> new InflatingReader();
            case CANBAO -> new CanbaoReader();
            case FASTEXCEL -> new FastexcelReader();
            case EASYEXCEL -> new EasyExcelReader();
            case POI_SAX -> new PoiSaxReader();
            case POI_USERMODEL -> new PoiUsermodelReader();
        };
    }
}
