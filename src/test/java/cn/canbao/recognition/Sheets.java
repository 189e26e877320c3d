package cn.canbao.recognition;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.Workbook;
import cn.canbao.world.Campaigns;
import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the first sheet of a workbook is taken for. */
final class Sheets {

    private Sheets() {}

    static Recognition recognised(Path folder, WorkbookBuilder workbook) {
        workbook.writeTo(folder.resolve("sheet.xlsx"));
        var campaign = Campaigns.small();
        return new SheetRecognition(SmallWorld.vocabulary(campaign), campaign).recognise(rows(folder, "sheet.xlsx"));
    }

    static Table table(Path folder, WorkbookBuilder workbook) {
        var recognition = recognised(folder, workbook);
        if (recognition instanceof Recognition.Recognised recognised) {
            return recognised.table();
        }
        throw new AssertionError("Expected a table but it was " + recognition);
    }

    static List<Row> rows(Path folder, String file) {
        List<Row> rows = new ArrayList<>();
        try (var workbook = Workbook.open(folder.resolve(file))) {
            Sheet sheet = Objects.requireNonNull(workbook.nextSheet());
            Row row;
            while ((row = sheet.nextRow()) != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<String> letters(Table table, Quantity... quantities) {
        return Stream.of(quantities)
                .map(quantity -> table.column(quantity)
                        .map(column -> Place.letters(column.index()))
                        .orElse("-"))
                .toList();
    }
}
