package cn.canbao.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * The jar that a class comes from.
 *
 * @param file the jar
 * @param isPacked whether it holds its libraries as jars inside of it, as a build leaves it; else they lie beside it in {@code lib}
 */
record ProgramJar(Path file, boolean isPacked) {

    /** How Spring Boot names what lies in a jar inside of a jar: {@code jar:nested:/path/canbao.jar/!BOOT-INF/classes/!/}. */
    private static final String NESTED = "jar:nested:";

    private static final String INSIDE = "/!";

    /** The jar that a class was loaded from, or null where it was loaded from a folder of classes. */
    static @Nullable ProgramJar of(Class<?> type) {
        @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
        @Nullable URL location = source == null ? null : source.getLocation();
        return location == null ? null : at(location.toString());
    }

    /** The jar of a location. */
    static @Nullable ProgramJar at(String location) {
        if (location.startsWith(NESTED)) {
            int end = location.indexOf(INSIDE);
            String path = location.substring(NESTED.length(), end < 0 ? location.length() : end);
            return new ProgramJar(Path.of(URI.create("file:" + path)), true);
        }
        return location.startsWith("file:") && location.endsWith(".jar")
                ? new ProgramJar(Path.of(URI.create(location)), false)
                : null;
    }

    /** The program unpacked, or null where that cannot be done. */
    @Nullable
    UnpackedProgram unpacked(JavaCommand java) throws InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        if (!isPacked || folder == null) {
            return folder == null
                    ? null
                    : new UnpackedProgram(folder, file.getFileName().toString());
        }
        UnpackedProgram beside =
                new UnpackedProgram(folder.resolve("canbao"), file.getFileName().toString());
        try {
            return beside.isOf(file) || (Files.isWritable(folder) && beside.unpack(file, java)) ? beside : null;
        } catch (IOException e) {
            // a full disk, a folder that is read only: the jar can still be run as it is
            return null;
        }
    }
}
