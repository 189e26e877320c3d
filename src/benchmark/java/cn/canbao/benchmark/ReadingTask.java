package cn.canbao.benchmark;

import cn.canbao.benchmark.reading.Reader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A reader that reads every cell of the rosters, in a process of its own. */
final class ReadingTask implements Task {

    private static final String FOUND = "cells=";

    private final String id;
    private final String label;
    private final boolean isSlow;
    private final List<String> command;
    private final Roll roll;
    private final Options options;

    private ReadingTask(String id, String label, boolean isSlow, List<String> command, Roll roll, Options options) {
        this.id = id;
        this.label = label;
        this.isSlow = isSlow;
        this.command = command;
        this.roll = roll;
        this.options = options;
    }

    /** A reader of the Java world, with one collector of garbage for all, which needs no thread of its own. */
    static ReadingTask of(Reader reader, Roll roll, Options options) {
        return new ReadingTask(
                id(reader),
                reader.label(),
                reader == Reader.POI_USERMODEL,
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "cn.canbao.benchmark.reading.Reading",
                        reader.name(),
                        roll.county().input().toString()),
                roll,
                options);
    }

    static ReadingTask of(Python python, Roll roll, Options options) {
        return new ReadingTask(
                Python.ID,
                "openpyxl, read only",
                true,
                List.of(
                        python.executable(),
                        "src/benchmark/python/read_every_cell.py",
                        roll.county().input().toString()),
                roll,
                options);
    }

    static String id(Reader reader) {
        return reader.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return "reading only: " + label;
    }

    @Override
    public long rows() {
        return roll.answer().rows();
    }

    @Override
    public int runs(int wanted) {
        return isSlow ? 1 : wanted;
    }

    @Override
    public Ended run(int round) throws IOException, InterruptedException, TaskFailedException {
        Ended ended = Child.run(command, options.logs().resolve(id + "-" + round + ".txt"));
        long cells = ended.lines().stream()
                .filter(line -> line.startsWith(FOUND))
                .mapToLong(line -> Long.parseLong(line.substring(FOUND.length())))
                .findFirst()
                .orElse(-1);
        boolean isRight = cells == roll.cells() || id.equals(id(Reader.INFLATING));
        if (ended.exitCode() != 0 || !isRight) {
            throw new TaskFailedException(label + " read " + cells + " cells, expected " + roll.cells() + "; exit code "
                    + ended.exitCode() + "\n" + ended.tail());
        }
        return ended;
    }
}
