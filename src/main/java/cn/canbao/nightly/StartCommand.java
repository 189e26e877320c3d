package cn.canbao.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an installation is started by somebody who is not at the keyboard.
 *
 * @param command what starts it; arguments of the program follow
 * @param javaHome the Java that the command is to use, because none can be found without a login; null where it needs no telling
 */
public record StartCommand(List<String> command, @Nullable Path javaHome) {

    /** How far above its jar the start script of a source tree may lie: {@code target/canbao/canbao.jar}. */
    private static final int LEVELS = 3;

    /**
     * The command for a jar: the script {@code bin/canbao} that belongs to it, or Java itself where there is none.
     *
     * @param jar the jar, with its whole path
     * @param java the home of the Java that runs now
     * @param script name of the script: {@code canbao} or {@code canbao.cmd}
     */
    public static StartCommand of(Path jar, Path java, String script) {
        Path folder = jar.getParent();
        for (int level = 0; level < LEVELS && folder != null; level++) {
            Path start = folder.resolve("bin").resolve(script);
            if (Files.isRegularFile(start)) {
                boolean bringsJava = Files.isDirectory(folder.resolve("runtime").resolve("bin"));
                return new StartCommand(List.of(start.toString()), bringsJava ? null : java);
            }
            folder = folder.getParent();
        }
        return new StartCommand(List.of(java.resolve("bin").resolve("java").toString(), "-jar", jar.toString()), null);
    }
}
