package cn.canbao.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the sample: what 43 towns handed in for the campaign of 2021, the registers, and the examples of other years.
 * Villages of 2021 are made up; their figures add up to the published figures of their towns. The people on the rosters of 2024 are made up. Every
 * run writes the same bytes.
 */
public final class SampleInput {

    static final String LOCKED = "input/德溪街道办事处（加密）.xlsx";

    private final Towns towns = new Towns();

    /**
     * Writes the sample into a project.
     *
     * @param args the root of the project; the working directory when there is none
     */
    public static void main(String[] args) throws IOException {
        var root = Path.of(args.length == 0 ? "." : args[0]);
        new SampleInput().writeTo(root);
        for (var file : rosters()) {
            file.writeBelow(root);
        }
    }

    /** Writes every file of the sample but the rosters below a folder; files that it does not know stay as they are. */
    public void writeTo(Path root) throws IOException {
        for (var file : files()) {
            file.writeBelow(root);
        }
    }

    List<SampleFile> files() {
        var files = new ArrayList<SampleFile>();
        files.addAll(campaign());
        files.addAll(strays());
        files.addAll(examples());
        return files;
    }

    /** The files of the sample that are deflated: their bytes depend on who deflates, what they hold does not. */
    static List<SampleFile> rosters() {
        return new LinjiangRosters().files();
    }

    private List<SampleFile> campaign() {
        var files = new ArrayList<SampleFile>();
        files.add(new SampleFile("config/register.xlsx", new TownRegister(towns.inRegisterOrder()).bytes()));
        for (var form : TownForms.all()) {
            files.add(new SampleFile("input/" + form.path(), handedInBy(form.town())));
        }
        return files;
    }

    /** What else lies in the input folder: an older sheet, a copy, a locked file, another form, an owner file. */
    private List<SampleFile> strays() {
        return List.of(
                new EarlierSheet(towns.named(EarlierSheet.TOWN)).file(),
                new SampleFile("input/海子街镇（再次上报）.xlsx", handedInBy("海子街镇")),
                new SampleFile(LOCKED, LockedWorkbook.of(handedInBy("德溪街道办事处"))),
                new SampleFile("input/会议签到表.xlsx", SignInSheet.bytes()),
                new SampleFile("input/~$海子街镇.xlsx", OwnerFile.of("canbao")));
    }

    private static List<SampleFile> examples() {
        var yongjia = new YongjiaExample();
        var files = new ArrayList<SampleFile>();
        files.addAll(new QingheExample().files());
        files.addAll(new YunchuanExample().files());
        files.addAll(List.of(
                new SampleFile("config/examples/yongjia-2011/register.xlsx", yongjia.register()),
                new SampleFile("config/examples/yongjia-2011/input/2011年度参保情况统计表.xlsx", yongjia.input()),
                new SampleFile("config/examples/linjiang-2024/register.xlsx", new LinjiangExample().register())));
        return files;
    }

    private byte[] handedInBy(String town) {
        return WorkbookBytes.of(TownWorkbook.of(towns.named(town), TownForms.of(town)));
    }
}
