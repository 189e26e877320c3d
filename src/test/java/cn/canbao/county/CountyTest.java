package cn.canbao.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyTest {

    private static final int NAME = 3;
    private static final int ID = 4;
    private static final int DATE = 8;
    private static final int AMOUNT = 9;

    @TempDir
    private Path folder;

    @Test
    void writesTheSameFilesForTheSamePlan() throws IOException {
        var plan = CountyPlan.of(2, 2, 60, 7);

        var one = new County(folder.resolve("one"), plan);
        var other = new County(folder.resolve("other"), plan);

        assertThat(one.write()).isEqualTo(other.write()).isEqualTo(one.answer());
        assertThat(contents(one.input())).isEqualTo(contents(other.input())).hasSize(4);
    }

    @Test
    void writesOtherFilesForAnotherSeed() throws IOException {
        var one = new County(folder.resolve("one"), CountyPlan.of(1, 1, 60, 7));
        var other = new County(folder.resolve("other"), CountyPlan.of(1, 1, 60, 8));
        one.write();
        other.write();

        assertThat(contents(one.input())).isNotEqualTo(contents(other.input()));
    }

    @Test
    void writesRostersThatTheReaderReads() {
        var county = new County(folder, CountyPlan.of(1, 1, 20, 7).with(Oddities.none()));
        county.write();

        var rows = rows(county.file(0));

        assertThat(rows).hasSize(23);
        assertThat(rows.get(0)).isEqualTo(new Row(1, List.of(text(0, "东1镇第01村2024年度城乡居民医保参保花名册"))));
        assertThat(rows.get(1).cells())
                .extracting(Cell::text)
                .containsExactly(
                        "序号", "户编号", "户主", "姓名", "身份证号", "与户主关系", "人员类别", "是否参保", "缴费日期", "缴费金额", "未参保原因", "备注");
        assertThat(rows.get(2).cells())
                .startsWith(
                        new Cell(0, CellKind.NUMBER, "1"),
                        text(1, "001-00001"),
                        text(2, "赵一0000"),
                        text(NAME, "赵一0000"),
                        text(ID, "520501193001010016"),
                        text(5, "户主"));
        assertThat(rows.get(22)).isEqualTo(new Row(23, List.of(text(0, "填表人：赵一0000"))));
    }

    @Test
    void datesAndAmountsAreNumbers() {
        var county = new County(folder, CountyPlan.of(1, 1, 20, 7).with(Oddities.none()));
        var enrolled = county.write().categories().get("all").enrolled();

        var rows = rows(county.file(0)).subList(2, 22);

        assertThat(rows)
                .filteredOn(row -> row.cell(AMOUNT) != null)
                .hasSize((int) enrolled)
                .allSatisfy(row -> {
                    assertThat(row.cell(DATE).kind()).isEqualTo(CellKind.DATE);
                    assertThat(row.cell(DATE).text()).isBetween("2023-09-01T00:00", "2023-12-31T00:00");
                    assertThat(row.cell(AMOUNT).kind()).isEqualTo(CellKind.NUMBER);
                    assertThat(row.cell(AMOUNT).text()).isIn("380", "260", "200", "100");
                });
    }

    @Test
    void everyOddityStandsInAsManyRowsAsTheAnswerSays() {
        var county = new County(folder, CountyPlan.of(1, 2, 100, 7).with(Oddities.ofEach(2)));
        var answer = county.write();
        var ids = new ArrayList<Cell>();
        int nameless = 0;
        for (int file = 0; file < 2; file++) {
            for (var row : rows(county.file(file)).subList(2, 102)) {
                nameless += row.cell(NAME) == null ? 1 : 0;
                if (row.cell(ID) != null) {
                    ids.add(row.cell(ID));
                }
            }
        }

        assertThat(answer.problems())
                .hasSize(13)
                .contains(entry("missing-name", 4L), entry("missing-id-number", 4L))
                .contains(entry("duplicate-person", 4L), entry("person-in-other-region", 8L));
        assertThat(nameless).isEqualTo(4);
        assertThat(ids).hasSize(196);
        assertThat(ids).filteredOn(id -> id.kind() == CellKind.NUMBER).hasSize(4);
        assertThat(ids).filteredOn(id -> id.text().length() == 16).hasSize(4);
        var valid = ids.stream()
                .map(Cell::text)
                .filter(id -> id.length() == 18)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(valid.values()).filteredOn(count -> count == 2).hasSize(8);
        assertThat(answer.seen()).isEqualTo(176);
        assertThat(answer.distinct()).isEqualTo(168);
        assertThat(answer.categories().get("all").listed()).isEqualTo(168);
    }

    @Test
    void nobodySharesAnIdNumber() {
        assertThat(IntStream.range(0, 200_000).mapToObj(IdNumber::of).distinct())
                .hasSize(200_000);
    }

    @Test
    void givesTheCheckDigitOfTheStandard() {
        assertThat(IdNumber.checked("11010519491231002")).isEqualTo("11010519491231002X");
        assertThat(IdNumber.checked("52050119900229001")).isEqualTo("520501199002290010");
        assertThat(IdNumber.checked("52050119800101001")).isEqualTo("520501198001010019");
    }

    @Test
    void writesTheOddIdNumbersAsTheyOccur() {
        assertThat(IdNumber.withWrongCheckDigit("11010519491231002X")).isEqualTo("110105194912310029");
        assertThat(IdNumber.withImpossibleBirth("520501198001010019", 0)).startsWith("52050119800230001");
        assertThat(IdNumber.asNumber("520501198001010019")).isEqualTo("5.2050119800101E+17");
        assertThat(IdNumber.withoutLastDigits("520501198001010019")).isEqualTo("5205011980010100");
    }

    @Test
    void onTheNextNightOnlySomeFilesChangeAndMorePeopleAreEnrolled() throws IOException {
        var county = new County(folder, CountyPlan.of(2, 4, 60, 7).withChangingVillages(2));
        var first = county.write();
        var before = contents(county.input());

        var next = county.writeNextNight();

        var after = contents(county.input());
        assertThat(before.keySet().stream().filter(file -> !before.get(file).equals(after.get(file))))
                .containsExactly("东1镇/第01村.xlsx", "东2镇/第01村.xlsx");
        assertThat(next).isEqualTo(county.nextAnswer());
        assertThat(next.distinct()).isEqualTo(first.distinct());
        assertThat(next.categories().get("all").enrolled())
                .isGreaterThan(first.categories().get("all").enrolled());
        assertThat(first.duplicatesAcross()).isEqualTo(4);
    }

    private static List<Row> rows(Path file) {
        var rows = new ArrayList<Row>();
        try (var workbook = Workbook.open(file)) {
            var sheet = workbook.nextSheet();
            for (var row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, String> contents(Path input) throws IOException {
        var contents = new LinkedHashMap<String, String>();
        try (var files = Files.walk(input)) {
            Set<Path> sorted = files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
            for (var file : sorted) {
                contents.put(
                        input.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static Cell text(int column, String text) {
        return new Cell(column, CellKind.TEXT, text);
    }
}
