package cn.canbao.county;

/** The parts of a workbook that are the same in every roster, as Excel writes them. */
final class XlsxParts {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    static final String CONTENT_TYPES = XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + part("/xl/workbook.xml", TYPE + "spreadsheetml.sheet.main+xml")
            + part("/xl/worksheets/sheet1.xml", TYPE + "spreadsheetml.worksheet+xml")
            + part("/xl/styles.xml", TYPE + "spreadsheetml.styles+xml")
            + part("/xl/sharedStrings.xml", TYPE + "spreadsheetml.sharedStrings+xml")
            + part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + part("/docProps/app.xml", TYPE + "extended-properties+xml")
            + "</Types>";

    static final String PACKAGE_RELATIONS = relations(
            relation(3, OFFICE + "relationships/extended-properties", "docProps/app.xml"),
            relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
            relation(1, OFFICE + "relationships/officeDocument", "xl/workbook.xml"));

    static final String WORKBOOK_RELATIONS = relations(
            relation(3, OFFICE + "relationships/sharedStrings", "sharedStrings.xml"),
            relation(2, OFFICE + "relationships/styles", "styles.xml"),
            relation(1, OFFICE + "relationships/worksheet", "worksheets/sheet1.xml"));

    static final String WORKBOOK = XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\">"
            + "<fileVersion appName=\"xl\" lastEdited=\"7\" lowestEdited=\"7\" rupBuild=\"22228\"/>"
            + "<workbookPr defaultThemeVersion=\"166925\"/>"
            + "<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"22260\" windowHeight=\"12645\"/></bookViews>"
            + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
            + "<calcPr calcId=\"191029\"/></workbook>";

    /** Its {@code cellXfs} stand in the order of {@link XlsxStyle}. */
    static final String STYLES = XML + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy\\-mm\\-dd;@\"/></numFmts>"
            + "<fonts count=\"3\">"
            + "<font><sz val=\"11\"/><name val=\"等线\"/><family val=\"2\"/><charset val=\"134\"/></font>"
            + "<font><sz val=\"9\"/><name val=\"等线\"/><family val=\"2\"/><charset val=\"134\"/></font>"
            + "<font><b/><sz val=\"16\"/><name val=\"黑体\"/><family val=\"3\"/><charset val=\"134\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
            + "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/>"
            + "<diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"7\">" + format(0, 0, 0) + format(0, 2, 0) + format(0, 0, 1) + format(0, 0, 1)
            + format(49, 0, 1) + format(176, 0, 1) + format(2, 0, 1) + "</cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
            + "<dxfs count=\"0\"/><tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium2\""
            + " defaultPivotStyle=\"PivotStyleLight16\"/></styleSheet>";

    static final String CORE = XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>canbao</dc:creator>"
            + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2023-12-31T02:00:00Z</dcterms:created></cp:coreProperties>";

    static final String APP = XML + "<Properties xmlns=\"" + OFFICE + "extended-properties\">"
            + "<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><AppVersion>16.0300</AppVersion>"
            + "</Properties>";

    /** The root of a sheet, up to its size. */
    static final String WORKSHEET = XML + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\""
            + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">";

    private XlsxParts() {}

    private static String part(String name, String type) {
        return "<Override PartName=\"" + name + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String... relations) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String format(int number, int font, int border) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"" + border
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<alignment horizontal=\"center\" vertical=\"center\"/></xf>";
    }
}
