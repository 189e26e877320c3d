package cn.canbao.ledger;

import cn.canbao.storage.DurableMove;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file of the database, and beside it what is known of it: whether it is open, and when it is not, its size and its checksum. Reading
 * it through costs little beside a run, and finds what the database itself would only meet much later.
 */
public final class DatabaseFile {

    private static final String SUFFIX = ".mv.db";
    private static final int BUFFER = 1 << 20;

    private final Path data;
    private final String name;

    /** @param data the data folder */
    public DatabaseFile(Path data) {
        this(data, "canbao");
    }

    private DatabaseFile(Path data, String name) {
        this.data = data;
        this.name = name;
    }

    /** The file that a new database is built in before it takes the place of this one. */
    public DatabaseFile rebuilt() {
        return new DatabaseFile(data, "canbao-rebuilt");
    }

    /** Its path as the database names it, without the suffix. */
    public Path url() {
        return data.toAbsolutePath().resolve(name);
    }

    /** Whether there is a file. */
    public boolean exists() {
        return Files.exists(file());
    }

    /** Whether anything was written down about it: a program that kept no ledger wrote nothing. */
    public boolean isKnown() {
        return state().isPresent();
    }

    /**
     * What is known of it.
     *
     * @throws UncheckedIOException when the disk does not give it
     */
    public DatabaseCondition condition() {
        Optional<DatabaseState> state = state();
        if (state.isEmpty()) {
            return exists() ? DatabaseCondition.BROKE_OFF : DatabaseCondition.NONE;
        }
        return switch (state.get().life()) {
            case CREATING -> DatabaseCondition.NONE;
            case OPEN -> exists() ? DatabaseCondition.BROKE_OFF : DatabaseCondition.DAMAGED;
            case CLOSED -> exists() && isAsClosed(state.get()) ? DatabaseCondition.SOUND : DatabaseCondition.DAMAGED;
        };
    }

    /** Whether it had the tables of a mark when it was closed; only of a sound file that is still so. */
    public boolean isOfSchema(String mark) {
        return state().map(DatabaseState::schema).filter(mark::equals).isPresent();
    }

    /** Whether the database can be opened by a password, or without one; unknown when that cannot be determined. */
    public enum Key {
        FITS,
        WRONG,
        NEEDED,
        NOT_NEEDED,
        UNKNOWN
    }

    /** What becomes of opening it by a password; null opens it without one. */
    public Key key(@Nullable String password) {
        Optional<DatabaseState> state = state();
        if (state.isEmpty()) {
            return isEncrypted() || password != null ? Key.UNKNOWN : Key.FITS;
        }
        PasswordVerifier mark = state.get().password();
        if (mark == null) {
            return password == null ? Key.FITS : Key.NOT_NEEDED;
        }
        if (password == null) {
            return Key.NEEDED;
        }
        return mark.fits(password) ? Key.FITS : Key.WRONG;
    }

    /** Writes down that it is made now. */
    public void creating(@Nullable String password) {
        write(DatabaseState.Life.CREATING, 0, 0, null, mark(password));
    }

    /** Writes down that it is open from now on. */
    public void open(@Nullable String password) {
        write(DatabaseState.Life.OPEN, 0, 0, null, mark(password));
    }

    /**
     * Writes down what it looks like now that it is closed.
     *
     * @param schema a mark of the tables that it has
     */
    public void closed(String schema) {
        try {
            write(
                    DatabaseState.Life.CLOSED,
                    Files.size(file()),
                    crc32c(),
                    schema,
                    state().map(DatabaseState::password).orElse(null));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Removes it and what is written down about it. */
    public void delete() {
        try {
            Files.deleteIfExists(file());
            Files.deleteIfExists(stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file() + ": " + e, e);
        }
    }

    /**
     * Moves it aside, so that nothing is lost with it.
     *
     * @param reason a word that its new name ends with
     * @return where it is now; empty when there was none
     */
    public Optional<Path> moveAside(String reason) {
        if (!exists()) {
            return Optional.empty();
        }
        int number = 1;
        while (Files.exists(backupPath(reason, number))) {
            number++;
        }
        Path aside = backupPath(reason, number);
        try {
            DurableMove.move(file(), aside);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move " + file() + " to " + aside + ": " + e, e);
        }
        return Optional.of(aside);
    }

    /** Takes the place of the file of another. */
    public void replace(DatabaseFile other) {
        try {
            // whichever of the two moves comes last, a file that does not fit what is written down is rebuilt once more
            DurableMove.move(stateFile(), other.stateFile());
            DurableMove.move(file(), other.file());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move " + file() + " to " + other.file() + ": " + e, e);
        }
    }

    private Path backupPath(String reason, int number) {
        return data.resolve(name + SUFFIX + "." + reason + "-" + number);
    }

    private Path file() {
        return data.resolve(name + SUFFIX);
    }

    private Path stateFile() {
        return data.resolve(name + ".state.json");
    }

    private boolean isEncrypted() {
        byte[] start = new byte["H2encrypt".length()];
        try (var in = Files.newInputStream(file())) {
            return in.readNBytes(start, 0, start.length) == start.length
                    && new String(start, StandardCharsets.ISO_8859_1).equals("H2encrypt");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isAsClosed(DatabaseState closed) {
        try {
            return Files.size(file()) == closed.size() && crc32c() == closed.crc32c();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private long crc32c() throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                crc.update(buffer.flip());
                buffer.clear();
            }
        }
        return crc.getValue();
    }

    private @Nullable PasswordVerifier mark(@Nullable String password) {
        if (password == null) {
            return null;
        }
        return state().map(DatabaseState::password)
                .filter(mark -> mark.fits(password))
                .orElseGet(() -> PasswordVerifier.of(password));
    }

    private Optional<DatabaseState> state() {
        return DatabaseState.read(stateFile());
    }

    private void write(
            DatabaseState.Life life,
            long size,
            long crc32c,
            @Nullable String schema,
            @Nullable PasswordVerifier password) {
        new DatabaseState(life, size, crc32c, schema, password).write(stateFile());
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Cannot read " + file() + ": " + e, e);
    }
}
