package cn.canbao.county;

import cn.canbao.world.WorkbookBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the configuration of a county: its campaign, its register, and where the project's vocabulary lies. */
final class ConfigFolder {

    /** Premium, subsidies and priorities agree with {@link Group}, days with {@link Payment}. */
    private static final String CAMPAIGN = """
            id: county-2024
            title: 东县2024年度城乡居民医保参保情况通报表
            region: 东县
            year: 2024
            authority: 东县人民政府办公室
            office: 东县医疗保障局
            period: {from: 2023-09-01, to: 2024-02-28}
            firstEdition: 1
            countedFrom: roster
            premiums: [380]
            levels:
              - {id: town, label: 乡镇}
              - {id: village, label: 村}
            categories:
              - {id: all, label: 城乡居民}
              - {id: tekun, label: 特困人员, covers: [TEKUN], subsetOf: all, priority: 1, subsidy: 280}
              - {id: dibao, label: 低保对象, covers: [DIBAO], subsetOf: all, priority: 2, subsidy: 180}
              - {id: poverty, label: 建档立卡贫困人口, covers: [POOR_FILE], subsetOf: all, priority: 3, subsidy: 120}
            bands: {above: 95, below: 85}
            ties: shared
            bulletin:
              rankLabel: 排名
              remarkLabel: 备注
              totalLabel: 合计
              columns:
                - {label: 任务数, figure: target(all)}
                - {label: 已参保人数, figure: enrolled(all)}
                - {label: 完成率, figure: rate(all)}
                - {label: 特困人员已参保人数, figure: enrolled(tekun)}
                - {label: 低保对象已参保人数, figure: enrolled(dibao)}
                - {label: 建档立卡贫困人口已参保人数, figure: enrolled(poverty)}
            """;

    private final Path folder;

    ConfigFolder(Path folder) {
        this.folder = folder;
    }

    void write(CountyPlan plan) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("campaign.yaml"), CAMPAIGN);
        Files.writeString(
                folder.resolve("application.yaml"),
                Files.readString(Path.of("config/application.yaml"))
                        .replace(
                                "vocabulary: vocabulary",
                                "vocabulary: " + Path.of("config/vocabulary").toAbsolutePath()));
        writeRegister(plan);
    }

    /** Everybody on the roster is to be enrolled. */
    private void writeRegister(CountyPlan plan) throws IOException {
        var file = folder.resolve("register.xlsx");
        Files.deleteIfExists(file);
        var register = WorkbookBuilder.xlsx().sheet("名册").row("乡镇", "村", "任务数");
        for (int i = 0; i < plan.villages(); i++) {
            var village = plan.village(i);
            register.row(village.town(), village.name(), plan.rowsPerFile());
        }
        register.writeTo(file);
    }
}
