package cn.canbao.publication.rejects;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The lines of a run that rejected-rows.log holds already, because an earlier attempt at it broke off behind them. */
public final class AlreadyLoggedRows {

    private static final String NAME = "rejected-rows.log";
    private static final Pattern ROLLED = Pattern.compile("rejected-rows\\.([0-9-]{10})\\.([0-9]+)\\.log\\.gz");

    /** Digests, because the lines of a large run do not fit into memory. */
    private final Set<UUID> lines;

    private AlreadyLoggedRows(Set<UUID> lines) {
        this.lines = lines;
    }

    /** Of a run that was never begun. */
    public static AlreadyLoggedRows none() {
        return new AlreadyLoggedRows(Set.of());
    }

    /**
     * Reads them, and removes a last line that was cut off.
     *
     * @param logs the folder of the logs
     * @throws UncheckedIOException when the disk fails
     */
    public static AlreadyLoggedRows of(Path logs, long run) {
        Set<UUID> lines = new HashSet<>();
        Path log = logs.resolve(NAME);
        try {
            if (Files.exists(log)) {
                endWithWholeLine(log);
                try (InputStream in = Files.newInputStream(log)) {
                    add(in, run, lines);
                }
            }
            int before = -1;
            // the lines of a run follow each other, so they reach into older files only without a gap
            for (Path rolled : rolled(logs)) {
                if (before == lines.size()) {
                    break;
                }
                before = lines.size();
                try (InputStream in = new GZIPInputStream(Files.newInputStream(rolled))) {
                    add(in, run, lines);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log + ": " + e, e);
        }
        return new AlreadyLoggedRows(lines);
    }

    /** Whether a line is there. */
    boolean hold(String line) {
        return !lines.isEmpty() && lines.contains(digest(line));
    }

    private static void add(InputStream in, long run, Set<UUID> lines) throws IOException {
        String mark = "\"run\":" + run + ",";
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line;
        while ((line = reader.readLine()) != null) {
            if (line.contains(mark)) {
                lines.add(digest(line));
            }
        }
    }

    private static UUID digest(String line) {
        return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
    }

    private static void endWithWholeLine(Path log) throws IOException {
        byte[] window = new byte[1 << 13];
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            while (end > 0) {
                int length = (int) Math.min(window.length, end);
                ByteBuffer buffer = ByteBuffer.wrap(window, 0, length);
                while (buffer.hasRemaining() && channel.read(buffer, end - length + buffer.position()) >= 0) {
                    // until the window is full
                }
                for (int at = length - 1; at >= 0; at--) {
                    if (window[at] == '\n') {
                        channel.truncate(end - length + at + 1);
                        return;
                    }
                }
                end -= length;
            }
            channel.truncate(0);
        }
    }

    /** The files that were rolled, the youngest first. */
    private static List<Path> rolled(Path logs) throws IOException {
        record Rolled(Path file, String day, int index) {}
        List<Rolled> found = new ArrayList<>();
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher name = ROLLED.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    found.add(new Rolled(file, name.group(1), Integer.parseInt(name.group(2))));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Rolled::day)
                        .thenComparingInt(Rolled::index)
                        .reversed())
                .map(Rolled::file)
                .toList();
    }
}
