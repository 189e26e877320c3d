package cn.canbao.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the machine itself, on machines that are well and on others. */
class MachineChecksTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1 << 30;

    @TempDir
    private Path folder;

    @Test
    void tellsWhichJavaItIsAndMindsLittleMemory() {
        Finding usual = new JavaCheck("17.0.13", "某厂", "/opt/java", 512 * MEGABYTE)
                .findings()
                .get(0);
        Finding small = new JavaCheck("17.0.13", "某厂", "/opt/java", 64 * MEGABYTE)
                .findings()
                .get(0);

        assertThat(usual.verdict()).isEqualTo(Verdict.OK);
        assertThat(usual.found().in(Locale.CHINESE)).isEqualTo("17.0.13（某厂），内存最多 512 MB，在 /opt/java");
        assertThat(small.verdict()).isEqualTo(Verdict.MIND);
    }

    @Test
    void wouldRefuseARunWhereFilesCannotBeNamedInChinese() {
        assertThat(verdict(new EncodingCheck("ANSI_X3.4-1968", "UTF-8", "LC_ALL=C")))
                .isEqualTo(Verdict.REFUSED);
        assertThat(verdict(new EncodingCheck("ISO-8859-1", "UTF-8", "LANG=de_DE")))
                .isEqualTo(Verdict.REFUSED);
        assertThat(verdict(new EncodingCheck("no such charset", "UTF-8", "?"))).isEqualTo(Verdict.REFUSED);
        assertThat(verdict(new EncodingCheck("UTF-8", "ISO-8859-1", "LANG=C.UTF-8")))
                .isEqualTo(Verdict.MIND);
        assertThat(verdict(new EncodingCheck("UTF-8", "GB18030", "LANG=zh_CN.GB18030")))
                .isEqualTo(Verdict.OK);
    }

    @Test
    void mindsAMachineWithoutChineseFonts() {
        assertThat(verdict(new FontCheck(List::of))).isEqualTo(Verdict.MIND);
        assertThat(new FontCheck(() -> List.of("甲体", "乙体"))
                        .findings()
                        .get(0)
                        .found()
                        .in(Locale.CHINESE))
                .isEqualTo("2 种，如甲体、乙体");
    }

    @Test
    void looksAtEverythingElseWhereOneThingCannotBeLookedAt() {
        FontCheck broken = new FontCheck(() -> {
            throw new InternalError("no fonts at all");
        });

        List<Finding> findings = new Checkup(List.of(broken, new FontCheck(() -> List.of("甲体")))).findings();

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.MIND, Verdict.OK);
        assertThat(findings.get(0).found().in(Locale.CHINESE)).contains("no fonts at all");
    }

    @Test
    void wantsRoomWhereARunWrites() {
        assertThat(disk(5 * GIGABYTE, 5 * GIGABYTE)).isEqualTo(Verdict.OK);
        assertThat(disk(GIGABYTE / 2, 5 * GIGABYTE)).isEqualTo(Verdict.MIND);
        assertThat(disk(5 * GIGABYTE, GIGABYTE / 2)).isEqualTo(Verdict.MIND);
        assertThat(disk(5 * GIGABYTE, MEGABYTE)).isEqualTo(Verdict.FAILING);
    }

    @Test
    void tellsTheRoomOfFoldersThatAreNotMadeYet() {
        Finding finding = DiskCheck.of(placed()).findings().get(0);

        assertThat(finding.found().in(Locale.CHINESE)).containsPattern("剩余 data [0-9.]+ GB、output [0-9.]+ GB");
        assertThat(folder).isEmptyDirectory();
    }

    private Verdict disk(long data, long output) {
        return verdict(new DiskCheck(placed(), place -> place.endsWith("data") ? data : output));
    }

    private Settings placed() {
        return Settings.usual().in(folder.resolve("input"), folder.resolve("output"), folder.resolve("data"));
    }

    private static Verdict verdict(Check check) {
        Finding finding = check.findings().get(0);
        Message remedy = finding.remedy();
        assertThat(remedy == null).isEqualTo(finding.verdict() == Verdict.OK);
        return finding.verdict();
    }
}
