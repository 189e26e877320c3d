package cn.canbao.benchmark;

import cn.canbao.benchmark.reading.Reader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the figures were measured on and with. */
final class Machine {

    private final Options options;
    private final Optional<Python> python;

    Machine(Options options, Optional<Python> python) {
        this.options = options;
        this.python = python;
    }

    List<String> lines() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d cores of %s, %.0f GB of memory, %s %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memory() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.version")));
        lines.add("JDK " + System.getProperty("java.vm.version") + ", " + System.getProperty("java.vm.name"));
        lines.add("Canbao at " + revision() + ", started as `" + String.join(" ", options.launch()) + "`");
        List<String> libraries = new ArrayList<>();
        for (Reader reader : Reader.values()) {
            library(reader.library()).filter(name -> !libraries.contains(name)).ifPresent(libraries::add);
        }
        python.ifPresent(found -> libraries.add(found.version()));
        lines.add(String.join(", ", libraries));
        lines.add(
                "Readers in Java with `-Xmx1g -XX:+UseSerialGC`; every figure is a process of its own, files in the cache of the disk");
        return lines;
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private String revision() throws InterruptedException {
        try {
            Ended ended = Child.run(
                    List.of("git", "describe", "--always", "--dirty"),
                    options.logs().resolve("git.txt"));
            return ended.exitCode() == 0 ? ended.lines().get(0) : "an unknown commit";
        } catch (IOException e) {
            return "an unknown commit";
        }
    }

    /** Name of the jar that holds a class, which ends in its version; empty for the JDK and this project. */
    private static Optional<String> library(String type) {
        try {
            CodeSource source = Class.forName(type, false, Machine.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Optional.ofNullable(source)
                    .map(found ->
                            Path.of(found.getLocation().getPath()).getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(0, name.length() - ".jar".length()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Cannot find " + type + ": the profile benchmark brings it", e);
        }
    }
}
