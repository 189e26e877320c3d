package cn.canbao.nightly;

import cn.canbao.problem.Message;
import cn.canbao.text.PlainLine;
import cn.canbao.yaml.ConfigurationException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be started every night.
 *
 * @param id id of the campaign: timers of several campaigns live side by side
 * @param at when, by the clock of the machine; to the minute
 * @param folder where it is started
 * @param start what starts the program
 * @param arguments the arguments of the program
 * @param javaHome the Java that it is to use; null where it brings its own
 * @param log the file that gets what it prints
 */
public record NightlyRun(
        String id,
        LocalTime at,
        Path folder,
        List<String> start,
        List<String> arguments,
        @Nullable Path javaHome,
        Path log) {

    /**
     * Keeps its own copies.
     *
     * @throws ConfigurationException when a path holds a line break or another control character, which no timer can be told
     */
    public NightlyRun {
        start = List.copyOf(start);
        arguments = List.copyOf(arguments);
        texts(folder, start, arguments, javaHome, log).forEach(text -> {
            if (!PlainLine.isPlain(text)) {
                throw new ConfigurationException(
                        Message.of("schedule-path").with("path", PlainLine.visible(text)),
                        Message.of("expected-plain-path"));
            }
        });
    }

    /** What the timer is called wherever it is registered. */
    public String name() {
        return "canbao-" + id;
    }

    /** Every text that a timer is told. */
    Stream<String> texts() {
        return texts(folder, start, arguments, javaHome, log);
    }

    private static Stream<String> texts(
            Path folder, List<String> start, List<String> arguments, @Nullable Path javaHome, Path log) {
        return Stream.of(
                        start.stream(),
                        arguments.stream(),
                        Stream.of(folder.toString(), log.toString()),
                        Stream.ofNullable(javaHome).map(Path::toString))
                .flatMap(one -> one);
    }
}
