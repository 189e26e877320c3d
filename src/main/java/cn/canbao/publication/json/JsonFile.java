package cn.canbao.publication.json;

import java.io.OutputStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record as an indented JSON file in UTF-8. */
final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonFile() {}

    /** Writes the content and leaves the stream open. */
    static void write(OutputStream out, Record content) {
        JSON.writeValue(out, content);
    }
}
