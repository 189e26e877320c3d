package cn.canbao.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Writes the rosters of a county, with the configuration that reads them, and says what they have to come to. */
public final class County {

    private final Path folder;
    private final CountyPlan plan;

    /**
     * @param folder gets {@code config} and {@code input}
     * @param plan what the county looks like
     */
    public County(Path folder, CountyPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** The folder of the configuration. */
    public Path config() {
        return folder.resolve("config");
    }

    /** The folder of the rosters. */
    public Path input() {
        return folder.resolve("input");
    }

    /** Writes everything as of the first run. */
    public Answer write() {
        try {
            for (int town = 0; town < plan.towns(); town++) {
                Files.createDirectories(input().resolve(
                                plan.village(town * plan.villagesPerTown()).town()));
            }
            new ConfigFolder(config()).write(plan);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the county in " + folder, e);
        }
        return night(false, village -> true);
    }

    /** Overwrites the rosters that change by the next run. Everybody in them has paid by then, except in odd rows. */
    public Answer writeNextNight() {
        return night(true, Village::isChanging);
    }

    /** What the county comes to, without writing it. */
    public Answer answer() {
        return night(false, village -> false);
    }

    /** What it comes to on the next run, without writing it. */
    public Answer nextAnswer() {
        return night(true, village -> false);
    }

    /** Where the file of a village lies, by its index from 0. */
    public Path file(int village) {
        return input().resolve(plan.village(village).file());
    }

    /** The files that change by the next run. */
    public List<Path> changingFiles() {
        return IntStream.range(0, plan.villages())
                .mapToObj(plan::village)
                .filter(Village::isChanging)
                .map(village -> input().resolve(village.file()))
                .toList();
    }

    private Answer night(boolean isNext, Predicate<Village> isWritten) {
        List<Tally> tallies = IntStream.range(0, plan.villages())
                .parallel()
                .mapToObj(index -> village(plan.village(index), isNext, isWritten))
                .toList();
        return Answer.of(tallies);
    }

    private Tally village(Village village, boolean isNext, Predicate<Village> isWritten) {
        var tally = new Tally(village);
        var rows = new RosterRows(plan, new VillagePlan(plan, village), isNext, tally);
        if (isWritten.test(village)) {
            new RosterWorkbook(village, plan.rowsPerFile()).write(rows, input().resolve(village.file()));
        } else {
            IntStream.range(0, plan.rowsPerFile()).forEach(rows::row);
        }
        return tally;
    }
}
