package cn.canbao.publication.facts;

import cn.canbao.campaign.Level;
import cn.canbao.problem.Place;
import cn.canbao.region.Region;
import cn.canbao.region.RegionNames;
import cn.canbao.region.Register;
import cn.canbao.staging.problems.ProblemLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of every list of problems: one line per problem. */
public final class ProblemColumns {

    /** Their labels from left to right; {@link Values} has the values in the same order. */
    public static final List<String> COLUMNS =
            List.of("乡镇", "村（社区）", "文件", "工作表", "行号", "列", "列名", "原值", "问题代码", "程度", "说明", "处理情况");

    private final Register register;
    private final RegionNames names;

    /** Fills in town and village by the names of a register. */
    public ProblemColumns(Register register) {
        this.register = register;
        this.names = register.names();
    }

    /**
     * What is handed out about a problem.
     *
     * @param severity error, warning or info
     * @param columns the values in the order of the columns; the row number is an {@code Integer}, blanks are empty
     */
    public record Values(String severity, List<Object> columns) {}

    /** The values of a problem. */
    public Values values(ProblemLine line) {
        Region region = line.region() == null || !register.contains(line.region())
                ? names.mentionedIn(line.file()).orElse(null)
                : register.region(line.region());
        Region town = ancestor(region, Level.TOWN);
        Region village = ancestor(region, Level.VILLAGE);
        return new Values(
                line.severity(),
                List.of(
                        town == null ? "" : town.name(),
                        village == null ? "" : village.name(),
                        line.file(),
                        line.sheet() == null ? "" : line.sheet(),
                        line.row() == 0 ? "" : (Object) line.row(),
                        line.column() < 0 ? "" : Place.letters(line.column()),
                        line.label() == null ? "" : line.label(),
                        line.value() == null ? "" : line.value(),
                        line.code(),
                        line.severity(),
                        line.message(),
                        status(line)));
    }

    private @Nullable Region ancestor(@Nullable Region region, Level level) {
        Region at = region;
        while (at != null && at.level() != level) {
            at = at.parent() == null ? null : register.region(at.parent());
        }
        return at;
    }

    private static String status(ProblemLine line) {
        if (!line.severity().equals("error")) {
            return line.severity().equals("warning") ? "请核对" : "";
        }
        return line.correctedBy() == null ? "待更正" : "已由“" + line.correctedBy() + "”更正";
    }
}
