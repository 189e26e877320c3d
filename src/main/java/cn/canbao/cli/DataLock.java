package cn.canbao.cli;

import cn.canbao.problem.Message;
import cn.canbao.storage.PrivateFiles;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntSupplier;

/** The lock of a data folder: whoever holds it is the only run on it. The system releases it when the process dies. */
final class DataLock {

    private final Path data;
    private final Path file;
    private final Console console;

    DataLock(Path data, Console console) {
        this.data = data;
        this.file = data.resolve("canbao.lock");
        this.console = console;
    }

    /**
     * Does the work of a command while holding the lock. Where another run holds it, nothing is done but to say so.
     *
     * @param work gives an exit code
     * @return the exit code of the work, or the one for another run
     * @throws ConfigurationException when the data folder or the lock in it cannot be made
     * @throws UncheckedIOException when the disk fails
     */
    int whileHeld(IntSupplier work) {
        make();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (isTaken(channel)) {
                return work.getAsInt();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file + ": " + e, e);
        }
        console.warn(Message.of("another-run").with("data", data));
        return ExitCode.ANOTHER_RUN;
    }

    /** Whether another run holds the lock of a data folder now; nothing is made. */
    static boolean isHeld(Path data) {
        Path file = data.resolve("canbao.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !isTaken(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file + ": " + e, e);
        }
    }

    private void make() {
        try {
            PrivateFiles.createFolder(data);
            PrivateFiles.createFile(file);
        } catch (IOException e) {
            throw FolderRules.unwritable("data", data, Message.plain(e.toString()));
        }
        if (!Files.isWritable(file)) {
            throw FolderRules.unwritable(
                    "data", data, Message.of("of-somebody-else").with("file", file));
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
