package cn.canbao.ledger;

import cn.canbao.storage.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written down about a database.
 *
 * @param life how far it has come
 * @param size size of its file in bytes, when it is closed
 * @param crc32c checksum of its file, when it is closed
 * @param schema mark of its tables, when it is closed; null when it is not, or when nobody wrote it down
 * @param password mark of the password that it is encrypted by; null when it is not
 */
record DatabaseState(
        Life life,
        long size,
        long crc32c,
        @Nullable String schema,
        @Nullable PasswordVerifier password) {

    private static final JsonMapper JSON = new JsonMapper();

    enum Life {
        /** Its tables are being made for the first time: nothing is lost with it. */
        CREATING,
        OPEN,
        CLOSED
    }

    /** What a file says; a file that cannot be read says nothing, and then the content of the database is held against the ledger. */
    static Optional<DatabaseState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), DatabaseState.class))
                    .filter(DatabaseState::isComplete);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        new DurableFile(file).write(JSON.writeValueAsBytes(this));
    }

    /** Whether a file that somebody else may have written names everything. */
    private boolean isComplete() {
        return life != null;
    }
}
