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
import java.util.function.IntSupplier;
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
     * Does the work of a command while holding the lock. Where another run holds it, nothing is done but to say so.
     *
     * @param spec the command
     * @param work gives an exit code
     * @return the exit code of the work, or the one for another run
     * @throws ConfigurationException when the data folder or the lock in it cannot be made
     * @throws UncheckedIOException when the disk fails
     */
    int whileHeld(CommandSpec spec, IntSupplier work) {
        make();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (isTaken(channel)) {
                return work.getAsInt();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file + ": " + e, e);
        }
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
