package cn.canbao.cli;

import static cn.canbao.world.WorkbookBuilder.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.problem.Message;
import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    private static final String COUNTY = "安乐县";

    @TempDir
    private Path world;

    @Test
    void aRunWorksAtOnceOnARegisterMadeFromASheetOfTheCounty() throws IOException {
        Path sheet = write(
                "任务表.xlsx",
                xlsx().sheet("任务")
                        .row("安乐县2026年度任务分解表")
                        .row("序号", "乡镇", "村（社区）", "任务数", "低保对象任务数", "联系人", "备注")
                        .row(1, "城关镇", "东门社区", 1200, 40, "张三", null)
                        .row(2, null, "西门社区", 900, null, "李四", null)
                        .row(3, "高坡乡", "石桥村", 500, 12, null, "山区")
                        .row(null, "合计", null, 2600, 52, null, null));

        Outcome init = init("--county", COUNTY, "--year", "2026", "--from-register", sheet.toString());

        assertThat(init.exitCode()).as(init.out() + init.err()).isEqualTo(ExitCode.DONE);
        assertThat(init.out()).contains("安乐县 2026 年度的配置，名册里有 3 个填报单位", "人员类别：低保对象", "下一步：", "canbao doctor --config");
        write(
                "anle/input/城关镇.xlsx",
                xlsx().sheet("进度")
                        .row("填报单位：城关镇")
                        .row("村（社区）", "已参保人数", "低保对象已参保人数")
                        .row("东门社区", 1000, 40)
                        .row("西门社区", 800, null));
        Outcome run = Outcome.call(
                world.resolve("anle/output"),
                "run",
                "--config",
                config(),
                "--as-of",
                "2025-12-01T10:00",
                "--allow-future");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("1800/2600  69.23%");
        assertThat(run.summary().get("totals").get("dibao").get("target").asLong())
                .isEqualTo(52);
    }

    @Test
    void countsFromRostersWhereTheRegisterIsMadeFromOne() throws IOException {
        Path roster = write(
                "花名册.xlsx",
                xlsx().sheet("花名册")
                        .row("乡镇", "村（社区）", "姓名", "身份证号")
                        .row("城关镇", "东门社区", "甲一", "110101199003070134")
                        .row("城关镇", "东门社区", "甲二", "110101199003071110")
                        .row("城关镇", "东门社区", "甲一", "110101199003070134")
                        .row("高坡乡", "石桥村", "乙一", "没有"));

        Outcome init = init("--county", COUNTY, "--year", "2026", "--from-roster", roster.toString());

        assertThat(init.out()).contains("名册里有 2 个填报单位", "1 行身份证号不对或没有写");
        assertThat(Files.readString(world.resolve("anle/campaign.yaml"))).contains("countedFrom: roster");
        assertThat(Outcome.shown(world.resolve("anle/register.xlsx"), 0))
                .extracting(row -> row.get(1) + " " + row.get(4))
                .containsExactly("村（社区） 任务数", "东门社区 2", "石桥村 0");
    }

    @Test
    void beginsAnEmptyRegisterThatIsReadyToBeFilledIn() throws IOException {
        Outcome init = init("--county", COUNTY, "--year", "2026", "--categories", "低保对象，特困供养人员,VET_KEY,本县特有人员");

        assertThat(init.exitCode()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(init.out())
                .contains("人员类别：低保对象、特困供养人员、重点优抚对象、本县特有人员", "词汇表里没有的类别：本县特有人员")
                .contains("还缺：", "没有一个单位");
        try (Workbook workbook =
                WorkbookFactory.create(world.resolve("anle/register.xlsx").toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .extracting(DataValidationConstraint::getValidationType)
                    .containsExactlyInAnyOrder(
                            DataValidationConstraint.ValidationType.LIST,
                            DataValidationConstraint.ValidationType.INTEGER);
        }
        assertThat(Outcome.shown(world.resolve("anle/register.xlsx"), 0).get(0))
                .containsExactly("乡镇", "村（社区）", "编码", "别名", "任务数", "低保对象任务数", "特困供养人员任务数", "重点优抚对象任务数", "本县特有人员任务数");
    }

    @Test
    void takesRegionsFromAListOfNames() throws IOException {
        Path names = Files.writeString(world.resolve("单位.txt"), "\uFEFF城关镇,东门社区\n城关镇，西门社区\n\n高坡乡\t石桥村\n");

        Outcome init = init("--county", COUNTY, "--year", "2026", "--towns", names.toString());

        assertThat(init.out()).contains("名册里有 3 个填报单位", "还缺：");
        assertThat(Outcome.shown(world.resolve("anle/register.xlsx"), 1))
                .extracting(row -> row.get(0))
                .contains("城关镇", "高坡乡")
                .doesNotContain("东门社区");
    }

    @Test
    void everyCategoryThatFormsKnowCanBeChosen() throws IOException {
        List<String> codes = Files.readAllLines(Path.of("config/vocabulary/categories.yaml")).stream()
                .filter(line -> line.startsWith("  ") && !line.startsWith("   ") && line.endsWith(":"))
                .map(line -> line.strip().replace(":", ""))
                .toList();

        Outcome init = init("--county", COUNTY, "--year", "2026", "--categories", String.join(",", codes));

        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(init.out()).contains("没有一个单位").doesNotContain("词汇表里没有的类别");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        Files.createDirectories(world.resolve("anle"));
        Files.writeString(world.resolve("anle/notes.txt"), "重要");

        Outcome init = init("--county", COUNTY, "--year", "2026");

        assertThat(init.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(init.err()).contains("里面已经有东西了，没有改动");
        assertThat(files()).containsExactly("anle", "anle/notes.txt");
    }

    @Test
    void fillsAFolderThatIsEmpty() throws IOException {
        Path folder = Files.createDirectory(world.resolve("anle"));
        Object same = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();

        init("--county", COUNTY, "--year", "2026");

        assertThat(files()).contains("anle/campaign.yaml", "anle/vocabulary/headers.yaml", "anle/input");
        assertThat(Files.readAttributes(folder, BasicFileAttributes.class).fileKey())
                .isEqualTo(same);
    }

    @Test
    void leavesNothingBehindWhereASheetCannotBeUsed() throws IOException {
        Path sheet = write(
                "任务表.xlsx",
                xlsx().sheet("任务")
                        .row("乡镇", "村（社区）", "任务数")
                        .row("城关镇", "东门社区", 1200)
                        .row("城关镇", "西门社区", "约900"));

        Outcome init = init("--county", COUNTY, "--year", "2026", "--from-register", sheet.toString());

        assertThat(init.exitCode()).isEqualTo(ExitCode.WRONG_CONFIGURATION);
        assertThat(init.err()).contains("工作表“任务”", "第 3 行 C 列“任务数”写的是“约900”，应为整数人数");
        assertThat(files()).containsExactly("任务表.xlsx");
        assertThat(init("--county", COUNTY, "--year", "2026", "--from-roster", sheet.toString())
                        .err())
                .contains("没有花名册");
    }

    @Test
    void refusesToGuessWhereNobodyCanBeAsked() throws IOException {
        assertThat(init("--year", "2026").err()).contains("没有写 --county");
        assertThat(init("--county", COUNTY).err()).contains("没有写 --year");
        assertThat(init("--county", COUNTY, "--year", "26").err()).contains("应为四位数的年份");
        assertThat(init("--county", COUNTY, "--year", "2026", "--levels", "hamlet")
                        .err())
                .contains("city、county、town、village");
        assertThat(init("--county", COUNTY, "--year", "2026", "--id", "安乐").err())
                .contains("小写字母、数字和连字符");
        assertThat(init("--county", COUNTY, "--year", "2026", "--towns", "a", "--from-roster", "b")
                        .err())
                .contains("--towns、--from-register、--from-roster 只能写一个");
        assertThat(files()).isEmpty();
    }

    @Test
    void writesNamesThatMeanSomethingToYamlAsTheyAre() {
        Outcome init = init("--county", "甲: \"乙\" #1 \\县", "--year", "2026", "--levels", "village:村{居}");

        assertThat(init.err()).isEmpty();
        assertThat(init.out()).contains("甲: \"乙\" #1 \\县 2026 年度的配置");
    }

    @Test
    void knowsWhatTheCountyCallsItsLevels() throws IOException {
        Path names = Files.writeString(world.resolve("单位.txt"), "一分场,三屯\n");

        Outcome init = init(
                "--county", COUNTY, "--year", "2026", "--levels", "town:分场：农,village:屯", "--towns", names.toString());

        assertThat(init.out()).contains("还缺：任务数还没有填");
        assertThat(Files.readString(world.resolve("anle/vocabulary/headers.yaml")))
                .contains("village: [\"屯\", 村居");
    }

    @Test
    void asksSomebodyAtATerminalAndTakesWhatIsUsualForNothing() {
        List<String> asked = new ArrayList<>();
        List<String> typed = new ArrayList<>(Arrays.asList("", " 安乐县 ", null));
        Console console =
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Locale.CHINESE);
        CountyInterview interview = new CountyInterview(
                question -> {
                    asked.add(question);
                    return typed.remove(0);
                },
                console);

        assertThat(interview.ask(Message.of("init-ask-year"), "2026")).contains("2026");
        assertThat(interview.ask(Message.of("init-ask-county"), "")).contains("安乐县");
        assertThat(interview.ask(Message.of("init-ask-county"), "")).isEmpty();
        assertThat(asked).first().isEqualTo("参保年度：（直接回车：2026） ");
        assertThat(new CountyInterview(null, console).ask(Message.of("init-ask-year"), "2026"))
                .isEmpty();
    }

    private Outcome init(String... options) {
        List<String> all = new ArrayList<>(List.of("init", config()));
        all.addAll(List.of(options));
        return Outcome.call(world.resolve("anle/output"), all.toArray(String[]::new));
    }

    private String config() {
        return world.resolve("anle").toString();
    }

    private Path write(String name, WorkbookBuilder workbook) throws IOException {
        Path file = world.resolve(name);
        Files.createDirectories(file.getParent());
        workbook.writeTo(file);
        return file;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(world)) {
            return files.filter(file -> !file.equals(world))
                    .map(file -> world.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
