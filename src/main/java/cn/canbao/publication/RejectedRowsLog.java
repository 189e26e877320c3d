package cn.canbao.publication;

import cn.canbao.problem.IdMask;
import cn.canbao.staging.RejectedRowLine;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** rejected-rows.log: one JSON object per rejected row, by a logger of its own; a line break in a cell cannot forge a line. */
final class RejectedRowsLog {

    private static final Logger LOG = LoggerFactory.getLogger("rejected-rows");

    private final JsonMapper json = new JsonMapper();

    private record Line(long run, String file, String sheet, int row, List<String> codes, Object cells) {}

    void write(long run, RejectedRowLine line) {
        Map<?, ?> cells = json.readValue(IdMask.mask(line.cells()), Map.class);
        List<String> codes =
                line.codes().isEmpty() ? List.of() : List.of(line.codes().split(","));
        LOG.info(json.writeValueAsString(new Line(run, line.file(), line.sheet(), line.row(), codes, cells)));
    }
}
