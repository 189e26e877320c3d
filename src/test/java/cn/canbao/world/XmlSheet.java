package cn.canbao.world;

import cn.canbao.workbook.XlsxFile;
import java.util.Arrays;

/** A small progress sheet or roster told as the XML of its cells, for what programs write that no usual writer does. */
public final class XmlSheet {

    private static final String SHEETS = "<sheets><sheet name='进度表' sheetId='1' r:id='r1'/></sheets>";

    /** What Excel writes when it has calculated. */
    public static final String CALCULATED = "<calcPr calcId='191029'/>";

    private final StringBuilder rows = new StringBuilder();
    private int number;

    private XmlSheet() {}

    /** A progress sheet with the columns of {@link WorkbookBuilder#summary()}; its data begin in row 2. */
    public static XmlSheet summary() {
        return new XmlSheet()
                .row(
                        text("村"),
                        text("任务数"),
                        text("已参保人数"),
                        text("建档立卡任务数"),
                        text("建档立卡已参保人数"),
                        text("边缘户任务数"),
                        text("边缘户已参保人数"));
    }

    /** A progress sheet with labels of its own; its data begin in row 2. */
    public static XmlSheet labelled(String... labels) {
        return new XmlSheet().row(Arrays.stream(labels).map(XmlSheet::text).toArray(String[]::new));
    }

    /** A roster with the columns of {@link WorkbookBuilder#roster()}; its data begin in row 2. */
    public static XmlSheet roster() {
        return new XmlSheet()
                .row(
                        text("村"),
                        text("姓名"),
                        text("身份证号"),
                        text("人员类别"),
                        text("是否参保"),
                        text("缴费日期"),
                        text("缴费金额"),
                        text("未参保原因"),
                        text("备注"));
    }

    /** The next row: the content of its cells from column A on, attributes before {@code |}; a blank one is no cell. */
    public XmlSheet row(String... cells) {
        return rowWith("", cells);
    }

    /** The next row with attributes of its own. */
    public XmlSheet rowWith(String attributes, String... cells) {
        number++;
        rows.append("<row r='").append(number).append("' ").append(attributes).append('>');
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                int mark = cells[i].indexOf('|');
                rows.append("<c r='").append((char) ('A' + i)).append(number).append("' ");
                rows.append(cells[i], 0, Math.max(mark, 0)).append('>');
                rows.append(cells[i].substring(mark + 1)).append("</c>");
            }
        }
        rows.append("</row>");
        return this;
    }

    /** A cell with a text. */
    public static String text(String text) {
        return "t='inlineStr'|<is><t>" + text + "</t></is>";
    }

    /** A cell with a text in runs, each with its properties before a colon: {@code "strike/:5", ":22"}. */
    public static String runs(String... runs) {
        StringBuilder content = new StringBuilder("t='inlineStr'|<is>");
        for (String run : runs) {
            int colon = run.indexOf(':');
            content.append("<r>");
            if (colon > 0) {
                content.append("<rPr><").append(run, 0, colon).append("></rPr>");
            }
            content.append("<t>").append(run.substring(colon + 1)).append("</t></r>");
        }
        return content.append("</is>").toString();
    }

    /** A cell with a number. */
    public static String number(Object number) {
        return "|<v>" + number + "</v>";
    }

    /** A cell with a number in a style. */
    public static String styled(Object number, int style) {
        return "s='" + style + "'|<v>" + number + "</v>";
    }

    /** A cell with a text in a style. */
    public static String styledText(String text, int style) {
        return "s='" + style + "' " + text(text);
    }

    /** A cell with a formula and what was kept as its result. */
    public static String formula(String formula, Object result) {
        return "|<f>" + formula + "</f><v>" + result + "</v>";
    }

    /** The file, which says how it was calculated. */
    public XlsxFile file(String calculation) {
        return XlsxFile.ofRows(rows.toString()).workbook(SHEETS + calculation);
    }

    /** The file as Excel writes it, with number formats as its styles, from 1 on. */
    public XlsxFile formatted(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId='0'/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append(
                    "<numFmt numFmtId='" + (164 + i) + "' formatCode='" + codes[i].replace("\"", "&quot;") + "'/>");
            styles.append("<xf numFmtId='" + (164 + i) + "'/>");
        }
        return file(CALCULATED).styles("<numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs>");
    }
}
