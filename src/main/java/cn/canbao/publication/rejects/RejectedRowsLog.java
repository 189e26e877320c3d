package cn.canbao.publication.rejects;

import cn.canbao.staging.problems.RejectedRowLine;
import cn.canbao.text.IdMask;
import cn.canbao.text.PlainLine;
import java.io.StringWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** rejected-rows.log: one JSON object per rejected row, by a logger of its own; a line break in a cell cannot forge a line. */
public final class RejectedRowsLog {

    private static final Logger LOG = LoggerFactory.getLogger("rejected-rows");

    private static final int ROUGH_SIZE = 512;
    private static final String[] NONE = {};

    private final JsonMapper json = new JsonMapper();
    private final AlreadyLoggedRows logged;

    /**
     * Logs the rejected rows of a run.
     *
     * @param logged the lines that are there already
     */
    public RejectedRowsLog(AlreadyLoggedRows logged) {
        this.logged = logged;
    }

    /**
     * Writes a line, unless it is there already.
     *
     * @param file what outputs call the file
     */
    public void write(long run, String file, RejectedRowLine line) {
        String text = PlainLine.visible(json(run, file, line));
        if (!logged.hold(text)) {
            LOG.info(text);
        }
    }

    private String json(long run, String file, RejectedRowLine line) {
        StringWriter text = new StringWriter(ROUGH_SIZE);
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberProperty("run", run);
            out.writeStringProperty("file", file);
            out.writeStringProperty("sheet", IdMask.mask(line.sheet()));
            out.writeNumberProperty("row", line.row());
            out.writeArrayPropertyStart("codes");
            for (String code : line.codes().isEmpty() ? NONE : line.codes().split(",")) {
                out.writeString(code);
            }
            out.writeEndArray();
            out.writeObjectPropertyStart("cells");
            writeMasked(line.cells(), out);
            out.writeEndObject();
            out.writeEndObject();
        }
        return text.toString();
    }

    /** Masks cell by cell: inside JSON a number could hide behind escapes. */
    private void writeMasked(String cells, JsonGenerator out) {
        try (JsonParser in = json.createParser(cells)) {
            in.nextToken();
            for (String column = in.nextName(); column != null; column = in.nextName()) {
                in.nextToken();
                out.writeStringProperty(column, IdMask.mask(in.getString()));
            }
        }
    }
}
