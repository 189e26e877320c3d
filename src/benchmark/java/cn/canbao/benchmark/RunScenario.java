package cn.canbao.benchmark;

import cn.canbao.county.Answer;
import cn.canbao.county.CountyPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A run on which the program runs: what lies in the input folder then, and what it has to come to. */
interface RunScenario {

    String asOf();

    Answer answer();

    /** Puts everything in place before the run. */
    void prepare(Path work) throws IOException;

    /** Undoes what was done to the input. */
    void restore() throws IOException;

    /** The first run: data and output folders are empty. */
    static RunScenario first(Roll roll) {
        return new First(roll.answer());
    }

    /** The next run: some files differ, and what the first run left is still there. */
    static RunScenario next(Roll roll) throws IOException {
        Map<Path, byte[]> before = contents(roll);
        Answer answer = roll.county().writeNextNight();
        Next night = new Next(answer, before, contents(roll));
        night.restore();
        return night;
    }

    private static Map<Path, byte[]> contents(Roll roll) throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        for (Path file : roll.county().changingFiles()) {
            contents.put(file, Files.readAllBytes(file));
        }
        return contents;
    }

    /** See {@link #first}. */
    record First(Answer answer) implements RunScenario {

        @Override
        public String asOf() {
            return CountyPlan.AS_OF;
        }

        @Override
        public void prepare(Path work) throws IOException {
            Folders.delete(work);
        }

        @Override
        public void restore() {}
    }

    /** See {@link #next}. */
    record Next(Answer answer, Map<Path, byte[]> before, Map<Path, byte[]> after) implements RunScenario {

        @Override
        public String asOf() {
            return CountyPlan.NEXT_AS_OF;
        }

        @Override
        public void prepare(Path work) throws IOException {
            write(after);
        }

        @Override
        public void restore() throws IOException {
            write(before);
        }

        private static void write(Map<Path, byte[]> contents) throws IOException {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
        }
    }
}
