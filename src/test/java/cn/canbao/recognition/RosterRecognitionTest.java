package cn.canbao.recognition;

import static cn.canbao.recognition.Sheets.recognised;
import static cn.canbao.recognition.Sheets.table;
import static cn.canbao.world.CellContent.merged;
import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.world.People;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterRecognitionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证号",
                "身份证号码",
                "身份证",
                "公民身份号码",
                "公民身份证号码",
                "证件号码",
                "身份证件号码",
                "居民身份证号码",
                "社会保障号码",
                "*身 份 证 号",
                "参保人身份证号",
            })
    void recognisesARosterByNameAndNumber(String label) {
        var table = table(folder, xlsx().sheet("随便").row("姓名", label).row("张三", People.id(1)));

        assertThat(table.kind()).isEqualTo(SheetKind.ROSTER);
        assertThat(letters(table, PersonField.ID_NUMBER)).containsExactly("B");
    }

    @Test
    void isNotMisledByATitleOrItsFigures() {
        var table = table(
                folder,
                xlsx().sheet("进度表")
                        .title("参保进度汇总表")
                        .row("村", "姓名", "身份证号", "已参保")
                        .row("甲村", "张三", People.id(1), "√"));

        assertThat(table.kind()).isEqualTo(SheetKind.ROSTER);
        assertThat(table.firstHeaderRow()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"姓名, 联系电话", "村, 身份证号", "户主姓名, 户主身份证号"})
    void takesNoSheetForARosterThatLacksNameOrNumber(String first, String second) {
        assertThat(recognised(folder, xlsx().sheet("表").row(first, second).row("张三", "1")))
                .isInstanceOf(Recognition.Unrecognised.class);
    }

    @ParameterizedTest
    @CsvSource({
        "户编号, HOUSEHOLD",
        "户主, HOUSEHOLDER",
        "户主姓名, HOUSEHOLDER",
        "监护人身份证号, GUARDIAN_ID_NUMBER",
        "与户主关系, RELATION",
        "出生日期, BIRTH_DATE",
        "人员类别, CATEGORY",
        "人员属性, CATEGORY",
        "参保身份, CATEGORY",
        "特殊人员类别, CATEGORY",
        "医疗救助身份, CATEGORY",
        "户类型, CATEGORY",
        "是否参保, STATUS",
        "参保状态, STATUS",
        "缴费状态, STATUS",
        "2021年是否参保, STATUS",
        "是否参加职工医保, ELSEWHERE",
        "缴费日期, PAID_ON",
        "缴费时间, PAID_ON",
        "缴费金额, AMOUNT",
        "缴费金额（元）, AMOUNT",
        "未参保原因, REASON",
        "联系电话, OTHER",
    })
    void knowsWhatAColumnSaysOfAPerson(String label, PersonField field) {
        var table = table(folder, xlsx().sheet("表").row("姓名", "身份证号", label).row("张三", People.id(1), "x"));

        assertThat(letters(table, field)).containsExactly("C");
    }

    @Test
    void knowsARemark() {
        var table = table(folder, xlsx().sheet("表").row("姓名", "身份证号", "备注").row("张三", People.id(1), "x"));

        assertThat(table.column(new Meaning.Remark()::equals))
                .map(Column::index)
                .hasValue(2);
    }

    @Test
    void readsAColumnPerIdentity() {
        var table =
                table(folder, xlsx().sheet("表").row("姓名", "身份证号", "建档立卡", "边缘户").row("张三", People.id(1), "√", null));

        assertThat(table.kind()).isEqualTo(SheetKind.ROSTER);
        assertThat(Sheets.letters(table, Quantity.target("poverty"), Quantity.target("edge")))
                .containsExactly("C", "D");
    }

    @Test
    void readsIdentitiesBelowTheirGroup() {
        var table = table(
                folder,
                xlsx().sheet("表")
                        .row("姓名", "身份证号", merged("人员类别", 2), "是否参保")
                        .row(null, null, "建档立卡", "边缘户", null)
                        .merge("A1:A2")
                        .merge("B1:B2")
                        .merge("E1:E2")
                        .row("张三", People.id(1), "√", null, "是"));

        assertThat(table.lastHeaderRow()).isEqualTo(2);
        assertThat(Sheets.letters(table, Quantity.target("poverty"), Quantity.target("edge")))
                .containsExactly("C", "D");
        assertThat(letters(table, PersonField.STATUS)).containsExactly("E");
    }

    @Test
    void readsTheNumberOfTheHouseholderBesideThatOfThePerson() {
        var table = table(
                folder,
                xlsx().sheet("表").row("户主姓名", "户主身份证号", "姓名", "身份证号").row("张三", People.id(1), "李四", People.id(2)));

        assertThat(letters(table, PersonField.NAME)).containsExactly("C");
        assertThat(letters(table, PersonField.ID_NUMBER)).containsExactly("D");
        assertThat(letters(table, PersonField.GUARDIAN_ID_NUMBER)).containsExactly("B");
    }

    @Test
    void doesNotGuessWhichOfTwoColumnsHoldsTheNumber() {
        assertThat(recognised(
                        folder, xlsx().sheet("表").row("姓名", "身份证号", "证件号码").row("张三", People.id(1), People.id(2))))
                .isInstanceOf(Recognition.Contradictory.class);
    }

    private static List<String> letters(Table table, PersonField field) {
        return table.persons(field).stream()
                .map(column -> Place.letters(column.index()))
                .toList();
    }
}
