package cn.canbao.benchmark.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The process that reads: {@code Reading <reader> <folder>} prints how many cells hold something. */
public final class Reading {

    private Reading() {}

    /** Reads all workbooks below a folder, one after the other. */
    public static void main(String[] arguments) throws Exception {
        CellReader reader = Reader.valueOf(arguments[0]).open();
        long cells = 0;
        for (Path file : files(Path.of(arguments[1]))) {
            cells += reader.read(file);
        }
        System.out.println("cells=" + cells);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
    }
}
