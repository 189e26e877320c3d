package cn.canbao.publication;

import cn.canbao.problem.IdMask;
import cn.canbao.problem.PlainLine;
import cn.canbao.staging.RejectedRowLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** rejected-rows.log: one JSON object per rejected row, by a logger of its own; a line break in a cell cannot forge a line. */
final class RejectedRowsLog {

    private static final Logger LOG = LoggerFactory.getLogger("rejected-rows");

    private final JsonMapper json = new JsonMapper();
    private final LoggedRows logged;

    private record Line(long run, String file, String sheet, int row, List<String> codes, Map<String, String> cells) {}

    /** @param logged the lines that are there already */
    RejectedRowsLog(LoggedRows logged) {
        this.logged = logged;
    }

    /**
     * Writes a line, unless it is there already.
     *
     * @param file what outputs call the file
     */
    void write(long run, String file, RejectedRowLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        // masked cell by cell: inside JSON a number could hide behind escapes
        Map<?, ?> raw = json.readValue(line.cells(), Map.class);
        raw.forEach((column, text) -> cells.put(String.valueOf(column), IdMask.mask(String.valueOf(text))));
        List<String> codes =
                line.codes().isEmpty() ? List.of() : List.of(line.codes().split(","));
        String text = PlainLine.visible(
                json.writeValueAsString(new Line(run, file, IdMask.mask(line.sheet()), line.row(), codes, cells)));
        if (!logged.hold(text)) {
            LOG.info(text);
        }
    }
}
