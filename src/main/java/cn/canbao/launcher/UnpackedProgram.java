package cn.canbao.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program with its libraries beside it, because Java keeps an archive of loaded classes only for jars that lie in the open. The first
 * run makes that archive when it ends, later starts use it.
 *
 * @param folder holds the jar, and the libraries in {@code lib}
 * @param name of the jar
 */
record UnpackedProgram(Path folder, String name) {

    private static final String UNFINISHED = ".unfinished-";

    Path jar() {
        return folder.resolve(name);
    }

    /** Its archive of classes: one for each Java, as none can use that of another. */
    Path archive() {
        return libraries().resolve("classes-" + Runtime.version().toString().replace('+', '_') + ".jsa");
    }

    private Path libraries() {
        return folder.resolve("lib");
    }

    /** Tells whether it was unpacked from this jar: its own has the time of that one. */
    boolean isOf(Path packed) throws IOException {
        return Files.exists(jar()) && Files.getLastModifiedTime(jar()).equals(Files.getLastModifiedTime(packed));
    }

    /**
     * Unpacks a jar, and tells whether it lies there now. Two starts may do this at once: each unpacks for itself, and the first to end
     * gives its folder the name.
     */
    boolean unpack(Path packed, JavaCommand java) throws IOException, InterruptedException {
        long process = ProcessHandle.current().pid();
        Path fresh = folder.resolveSibling(folder.getFileName() + UNFINISHED + process);
        Path old = folder.resolveSibling(folder.getFileName() + ".old-" + process);
        try {
            if (java.extract(packed, fresh)) {
                Files.setLastModifiedTime(fresh.resolve(name), Files.getLastModifiedTime(packed));
                if (!isOf(packed)) {
                    if (Files.exists(folder)) {
                        Files.move(folder, old);
                    }
                    Files.move(fresh, folder);
                }
            }
        } finally {
            delete(fresh);
            delete(old);
        }
        return isOf(packed);
    }

    /** Runs the program and gives its exit code; the first run leaves the archive of classes. */
    int run(JavaCommand java, String[] arguments) throws IOException, InterruptedException {
        if (Files.exists(archive())) {
            return java.run("-XX:SharedArchiveFile=" + archive(), jar(), arguments);
        }
        if (!isRun(arguments) || !Files.isWritable(libraries())) {
            return java.run("-Xshare:auto", jar(), arguments);
        }
        dropUnfinished();
        Path unfinished = archive()
                .resolveSibling(archive().getFileName()
                        + UNFINISHED
                        + ProcessHandle.current().pid());
        int exitCode = java.run("-XX:ArchiveClassesAtExit=" + unfinished, jar(), arguments);
        if (Files.exists(unfinished)) {
            Files.move(unfinished, archive(), StandardCopyOption.REPLACE_EXISTING);
        }
        return exitCode;
    }

    /** Only a run loads what nearly every start needs. */
    private static boolean isRun(String[] arguments) {
        return arguments.length == 0
                || arguments[0].equals("run")
                || (arguments[0].startsWith("--")
                        && !arguments[0].equals("--help")
                        && !arguments[0].equals("--version"));
    }

    /** Takes away what starts left that were killed. */
    private void dropUnfinished() throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(libraries(), "*" + UNFINISHED + "*")) {
            files.forEach(left::add);
        }
        for (Path file : left) {
            String name = file.getFileName().toString();
            long process = Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
            if (ProcessHandle.of(process).isEmpty()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = new ArrayList<>(files.toList());
        }
        Collections.reverse(found);
        for (Path file : found) {
            Files.delete(file);
        }
    }
}
