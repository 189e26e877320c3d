package cn.canbao.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** An installation in a folder whose name holds everything that some format reads in its own way; its program says how it was started. */
final class OddInstallation {

    private static final String NAME = "参保 50%s 'a' \"b\" $HOME %n #c;d&e";

    private final Path folder;
    private final Path script;

    OddInstallation(Path world) throws IOException {
        folder = Files.createDirectories(world.resolve(NAME));
        script = Files.createDirectories(folder.resolve("bin")).resolve("canbao");
        Files.writeString(
                script, "#!/bin/sh\npwd\necho \"$LC_ALL\"\necho \"$JAVA_HOME\"\nfor a; do echo \"[$a]\"; done\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    NightlyRun run() {
        return new NightlyRun(
                "small-2021",
                LocalTime.of(2, 5),
                folder,
                List.of(script.toString()),
                List.of("run", "--config", folder.resolve("config").toString()),
                folder.resolve("java 17"),
                log());
    }

    Path log() {
        return folder.resolve("nightly.log");
    }

    /** What its program says when it was started as it should be. */
    String said() {
        return String.join(
                "\n",
                folder.toString(),
                "C.UTF-8",
                folder.resolve("java 17").toString(),
                "[run]",
                "[--config]",
                "[" + folder.resolve("config") + "]",
                "");
    }

    /** Runs a command and gives what it prints. */
    static String printed(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
