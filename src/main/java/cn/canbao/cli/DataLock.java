package cn.canbao.cli;

import cn.canbao.campaign.ConfigurationException;
import cn.canbao.intake.PrivateFiles;
import cn.canbao.problem.PlainLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The lock of a data folder: whoever holds it is the only run on it. The system releases it when the process dies. */
final class DataLock {

    private final Path data;
    private final Path file;

    DataLock(Path data) {
        this.data = data;
        this.file = data.resolve("canbao.lock");
    }

    /**
     * Does something while holding the lock; empty when another run holds it, and then nothing was done.
     *
     * @throws ConfigurationException when the data folder or the lock in it cannot be made
     * @throws UncheckedIOException when the disk fails
     */
    <T> Optional<T> whileHeld(Supplier<T> work) {
        make();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isTaken(channel) ? Optional.of(work.get()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file + ": " + e, e);
        }
    }

    /** Says that another run holds the lock, and gives the exit code for it. */
    static int taken(Path data, CommandSpec spec) {
        spec.commandLine().getErr().println(PlainLine.visible("Cannot start: another run holds the lock of " + data));
        return ExitCode.ANOTHER_RUN;
    }

    private void make() {
        try {
            PrivateFiles.createFolder(data);
            PrivateFiles.createFile(file);
        } catch (IOException e) {
            throw FolderRules.unwritable("data", data, e.toString());
        }
        if (!Files.isWritable(file)) {
            throw FolderRules.unwritable("data", data, file + " belongs to somebody else");
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
