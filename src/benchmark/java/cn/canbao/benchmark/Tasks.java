package cn.canbao.benchmark;

import cn.canbao.benchmark.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is measured for the parts that are asked for, in the order of one round. */
final class Tasks {

    private final Options options;
    private final Rolls rolls;

    Tasks(Options options) {
        this.options = options;
        this.rolls = new Rolls(options);
    }

    List<Task> all(Optional<Python> python) throws IOException {
        List<Task> tasks = new ArrayList<>();
        boolean isRun = options.hasAny(Part.COUNTY, Part.NIGHT, Part.GROWTH, Part.REJECTS);
        if (isRun || options.hasAny(Part.BIG, Part.DOCUMENTS)) {
            tasks.add(new FirstRunTask(
                    first("first", "the first one after a build, 2,000 rows in 4 files", rolls.tiny())));
        }
        if (isRun || options.hasAny(Part.BIG)) {
            tasks.add(new StartTask(options));
        }
        // beside the large county, which both are held against: a shared machine is another one some minutes later
        if (options.hasAny(Part.GROWTH)) {
            tasks.add(first(Goals.SMALL, "150 thousand rows in 60 files", rolls.small()));
        }
        if (options.hasAny(Part.REJECTS)) {
            tasks.add(first(Goals.REJECTED, "1.2 million rows, 100,000 more of them rejected", rolls.rejected()));
        }
        if (isRun || options.hasAny(Part.READER)) {
            Roll large = rolls.large();
            if (isRun) {
                tasks.add(first(Goals.LARGE, "1.2 million rows in 500 files", large));
            }
            if (options.hasAny(Part.NIGHT)) {
                // directly behind the first run, whose data it goes on with
                tasks.add(new RunTask(
                        Goals.NEXT_NIGHT,
                        "second night, 5 of 500 files changed",
                        large,
                        RunScenario.next(large),
                        work(Goals.LARGE),
                        options));
            }
            if (options.hasAny(Part.READER)) {
                for (Reader reader : Reader.values()) {
                    tasks.add(ReadingTask.of(reader, large, options));
                }
                python.ifPresent(found -> tasks.add(ReadingTask.of(found, large, options)));
            }
        }
        if (options.hasAny(Part.DOCUMENTS)) {
            tasks.add(new DocumentsTask(options));
        }
        if (options.hasAny(Part.BIG)) {
            tasks.add(first(Goals.BIG, "one sheet of 1,048,575 rows", rolls.big()));
        }
        return tasks;
    }

    private Task first(String id, String label, Roll roll) {
        return new RunTask(id, label, roll, RunScenario.first(roll), work(id), options);
    }

    private Path work(String id) {
        return options.folder().resolve("work").resolve(id);
    }
}
