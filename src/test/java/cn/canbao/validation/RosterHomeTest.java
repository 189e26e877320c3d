package cn.canbao.validation;

import static cn.canbao.world.OutcomeAssert.assertThat;
import static cn.canbao.world.People.id;
import static cn.canbao.world.WorkbookBuilder.roster;
import static cn.canbao.world.WorkbookBuilder.xlsx;

import cn.canbao.world.SmallWorld;
import cn.canbao.world.WorkbookBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the persons of a roster live: columns, title, 填报单位, sheet, file and folder may say so. */
class RosterHomeTest {

    private static final String FIRST_OF_EAST = "测试区/东镇/甲村";
    private static final String SECOND_OF_EAST = "测试区/东镇/乙村";
    private static final String FIRST_OF_WEST = "测试区/西镇/甲村";

    @TempDir
    private Path folder;

    private SmallWorld world;

    @BeforeEach
    void beginWorld() {
        world = SmallWorld.ofRosters(folder);
    }

    @Test
    void readsTownAndVillageFromColumns() {
        var outcome = world.handIn(
                "花名册.xlsx",
                xlsx().sheet("花名册")
                        .row("乡镇", "村", "姓名", "身份证号", "是否参保")
                        .row("西镇", "甲村", "张三", id(1), "是")
                        .row("东镇", "甲村", "李四", id(2), "是")
                        .row("东镇", "乙村", "王五", id(3), "是"));

        assertThat(outcome).person("张三").livesIn(FIRST_OF_WEST);
        assertThat(outcome).person("李四").livesIn(FIRST_OF_EAST);
        assertThat(outcome).person("王五").livesIn(SECOND_OF_EAST);
    }

    @Test
    void readsTheVillageFromAColumnAndTheTownFromTheFile() {
        assertThat(world.handIn("西镇花名册.xlsx", roster().row("甲村", "张三", id(1), null, "是")))
                .person("张三")
                .livesIn(FIRST_OF_WEST);
    }

    @Test
    void readsTheVillageFromTheTitle() {
        assertThat(world.handIn("名单.xlsx", persons(xlsx().sheet("Sheet1").title("东镇乙村2021年参保人员花名册"))))
                .person("张三")
                .livesIn(SECOND_OF_EAST);
    }

    @Test
    void readsTheVillageFromTheReportingUnit() {
        assertThat(world.handIn("名单.xlsx", persons(xlsx().sheet("Sheet1").row("填报单位：西镇甲村"))))
                .person("张三")
                .livesIn(FIRST_OF_WEST);
    }

    @Test
    void readsTheVillageOfEachSheetFromItsName() {
        var outcome = world.handIn(
                "东镇.xlsx",
                xlsx().sheet("甲村")
                        .row("姓名", "身份证号", "是否参保")
                        .row("张三", id(1), "是")
                        .sheet("乙村")
                        .row("姓名", "身份证号", "是否参保")
                        .row("李四", id(2), "是"));

        assertThat(outcome).person("张三").livesIn(FIRST_OF_EAST);
        assertThat(outcome).person("李四").livesIn(SECOND_OF_EAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"西镇甲村.xlsx", "西镇/甲村.xlsx", "西镇/甲村/花名册.xlsx", "各村上报/西镇/甲村（二次上报）.xlsx"})
    void readsTheVillageFromFileAndFolders(String path) {
        assertThat(world.handIn(path, persons(xlsx().sheet("Sheet1"))))
                .person("张三")
                .livesIn(FIRST_OF_WEST);
    }

    @Test
    void believesARowMoreThanTheTitle() {
        var outcome = world.handIn(
                "东镇.xlsx",
                xlsx().sheet("Sheet1")
                        .title("东镇乙村参保人员花名册")
                        .row("村", "姓名", "身份证号", "是否参保")
                        .row("甲村", "张三", id(1), "是")
                        .row(null, "李四", id(2), "是"));

        assertThat(outcome).person("张三").livesIn(FIRST_OF_EAST);
        assertThat(outcome).person("李四").livesIn(SECOND_OF_EAST);
    }

    @Test
    void turnsPersonsAwayWhoseVillageNobodyNames() {
        var outcome = world.handIn("东镇.xlsx", persons(xlsx().sheet("Sheet1")));

        assertThat(outcome).rejects("missing-region").atRow(2).saying("第 2 行没有写是哪个村（社区），请补填。");
        assertThat(outcome).acceptsPersons();
    }

    @Test
    void turnsPersonsAwayWhoseVillageDoesNotExist() {
        var outcome = world.handIn(roster().row("丁村", "张三", id(1), null, "是"));

        assertThat(outcome).rejects("unknown-region").atRow(2).inColumn("A").mentioning("“丁村”");
    }

    @Test
    void doesNotGuessBetweenVillagesOfOneName() {
        var outcome = world.handIn("花名册.xlsx", roster().row("甲村", "张三", id(1), null, "是"));

        assertThat(outcome).rejects("ambiguous-region").atRow(2).inColumn("A");
    }

    private static WorkbookBuilder persons(WorkbookBuilder workbook) {
        return workbook.row("姓名", "身份证号", "是否参保").row("张三", id(1), "是");
    }

    @Test
    void letsTheSheetOfAVillageNameAnotherOneInAColumnThatSaysNoLevel() {
        var outcome = world.handIn(
                "东镇/甲村.xlsx",
                xlsx().sheet("花名册").row("单位", "姓名", "身份证号", "是否参保").row("乙村", "张三", id(1), "是"));

        assertThat(outcome).person("张三").livesIn(SECOND_OF_EAST);
    }
}
