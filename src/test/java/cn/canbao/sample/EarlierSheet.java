package cn.canbao.sample;

import static cn.canbao.sample.TownForm.form;

import java.util.ArrayList;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet that 田坎乡 handed in the day before and then corrected: older figures, and four rows that are wrong. */
final class EarlierSheet {

    static final String TOWN = "田坎乡";

    private static final TownForm FORM = form(
            TOWN,
            "田坎乡.xlsx",
            Layouts.FLAT_WITHOUT_RATES,
            Names.FULL,
            AsOf.DAY_BEFORE,
            Totals.NO_TOTAL,
            Feature.UNIT,
            Feature.PEOPLE,
            Feature.FOOTER);
    private static final int ENROLLED = FORM.layout().indexOf(Content.ENROLLED, Category.ALL);
    private static final int POOR_ENROLLED = FORM.layout().indexOf(Content.ENROLLED, Category.POVERTY);

    private final Town town;

    EarlierSheet(Town corrected) {
        var villages = new ArrayList<>(
                corrected.villages().stream().map(EarlierSheet::dayBefore).toList());
        villages.add(new Village(TOWN + "第99村", new Counts(850, 120, 6), new Counts(640, 101, 5)));
        this.town = corrected.withVillages(villages);
    }

    SampleFile file() {
        var workbook = TownWorkbook.of(town, FORM);
        row(workbook, "第02村").getCell(ENROLLED).setCellValue("约300");
        row(workbook, "第03村").getCell(ENROLLED).setCellValue(-5);
        var poor = row(workbook, "第04村");
        poor.getCell(ENROLLED).setCellValue(poor.getCell(POOR_ENROLLED).getNumericCellValue() - 7);
        return new SampleFile("input/" + FORM.path(), WorkbookBytes.of(workbook));
    }

    private static Village dayBefore(Village village) {
        var later = village.enrolled();
        var poor = later.poverty() - later.poverty() / 50;
        var others = later.others() - later.others() / 25;
        return new Village(
                village.name(), village.target(), new Counts(others + poor + later.edge(), poor, later.edge()));
    }

    private static Row row(Workbook workbook, String village) {
        var names = FORM.layout().nameColumn();
        for (var row : workbook.getSheetAt(0)) {
            var cell = row.getCell(names);
            if (cell != null && cell.toString().equals(TOWN + village)) {
                return row;
            }
        }
        throw new IllegalArgumentException("Cannot find the row of " + village);
    }
}
