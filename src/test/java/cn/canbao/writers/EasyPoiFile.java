package cn.canbao.writers;

import cn.afterturn.easypoi.excel.ExcelExportUtil;
import cn.afterturn.easypoi.excel.annotation.Excel;
import cn.afterturn.easypoi.excel.entity.ExportParams;
import cn.afterturn.easypoi.excel.entity.enmus.ExcelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;

/** EasyPOI with {@code groupName}, which writes figures as text unless told otherwise. */
final class EasyPoiFile {

    private static final int NUMBER = 10;

    private EasyPoiFile() {}

    static void writeTexts(TwoRowForm form, Path file) throws IOException {
        List<TextLine> lines = new ArrayList<>();
        form.lines().forEach(line -> lines.add(new TextLine(line)));
        lines.add(new TextLine(form.total()));
        write(form, file, TextLine.class, lines);
    }

    static void writeNumbers(TwoRowForm form, Path file) throws IOException {
        List<NumberLine> lines = new ArrayList<>();
        form.lines().forEach(line -> lines.add(new NumberLine(line)));
        lines.add(new NumberLine(form.total()));
        write(form, file, NumberLine.class, lines);
    }

    private static void write(TwoRowForm form, Path file, Class<?> type, List<?> lines) throws IOException {
        ExportParams sheet = new ExportParams(form.title(), form.asOf(), form.sheet());
        sheet.setType(ExcelType.XSSF);
        try (Workbook workbook = ExcelExportUtil.exportExcel(sheet, type, lines);
                var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    /** A line whose figures are written as text. */
    @SuppressWarnings("unused")
    static final class TextLine {

        @Excel(name = "区划", orderNum = "0")
        private final String village;

        @Excel(name = "任务数", groupName = "总体", orderNum = "1")
        private final Long target;

        @Excel(name = "已参保人数", groupName = "总体", orderNum = "2")
        private final Long enrolled;

        @Excel(name = "完成率", groupName = "总体", orderNum = "3", numFormat = "0.00%")
        private final Double rate;

        @Excel(name = "任务数", groupName = "低保", orderNum = "4")
        private final Long poorTarget;

        @Excel(name = "已参保人数", groupName = "低保", orderNum = "5")
        private final Long poorEnrolled;

        @Excel(name = "完成率", groupName = "低保", orderNum = "6", numFormat = "0.00%")
        private final Double poorRate;

        TextLine(TwoRowForm.Line line) {
            village = line.village();
            target = line.target();
            enrolled = line.enrolled();
            rate = (double) line.enrolled() / line.target();
            poorTarget = line.poorTarget();
            poorEnrolled = line.poorEnrolled();
            poorRate = (double) line.poorEnrolled() / line.poorTarget();
        }

        public String getVillage() {
            return village;
        }

        public Long getTarget() {
            return target;
        }

        public Long getEnrolled() {
            return enrolled;
        }

        public Double getRate() {
            return rate;
        }

        public Long getPoorTarget() {
            return poorTarget;
        }

        public Long getPoorEnrolled() {
            return poorEnrolled;
        }

        public Double getPoorRate() {
            return poorRate;
        }
    }

    /** A line whose figures are written as numbers. */
    static final class NumberLine {

        @Excel(name = "区划", orderNum = "0")
        private final String village;

        @Excel(name = "任务数", groupName = "总体", orderNum = "1", type = NUMBER)
        private final Long target;

        @Excel(name = "已参保人数", groupName = "总体", orderNum = "2", type = NUMBER)
        private final Long enrolled;

        @Excel(name = "完成率", groupName = "总体", orderNum = "3", type = NUMBER)
        private final Double rate;

        @Excel(name = "任务数", groupName = "低保", orderNum = "4", type = NUMBER)
        private final Long poorTarget;

        @Excel(name = "已参保人数", groupName = "低保", orderNum = "5", type = NUMBER)
        private final Long poorEnrolled;

        @Excel(name = "完成率", groupName = "低保", orderNum = "6", type = NUMBER)
        private final Double poorRate;

        NumberLine(TwoRowForm.Line line) {
            village = line.village();
            target = line.target();
            enrolled = line.enrolled();
            rate = (double) line.enrolled() / line.target();
            poorTarget = line.poorTarget();
            poorEnrolled = line.poorEnrolled();
            poorRate = (double) line.poorEnrolled() / line.poorTarget();
        }

        public String getVillage() {
            return village;
        }

        public Long getTarget() {
            return target;
        }

        public Long getEnrolled() {
            return enrolled;
        }

        public Double getRate() {
            return rate;
        }

        public Long getPoorTarget() {
            return poorTarget;
        }

        public Long getPoorEnrolled() {
            return poorEnrolled;
        }

        public Double getPoorRate() {
            return poorRate;
        }
    }
}
